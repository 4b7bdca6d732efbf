"""`place.toml`, NOTICE.md and REPORT.md."""

from __future__ import annotations

from trafford.files import Output

OGL = "Open Government Licence v3.0"
ATTRIBUTION = (
    "Contains public sector information licensed under the Open Government Licence v3.0; contains OS data "
    "(c) Crown copyright and database right; contains Royal Mail data; source: Trafford Council / Trafford "
    "Data Lab, ONS, MHCLG, OHID."
)
DATA_LAB = "Trafford Council / Trafford Data Lab"
SOURCES = (
    ("boundaries", "Ward, LSOA and locality boundaries", DATA_LAB, "2023",
     ["boundaries/neighbourhood.geojson", "boundaries/ward.geojson", "boundaries/locality.geojson"],
     "https://github.com/traffordDataLab/council_open_data"),
    ("postcodes", "Postcode lookup of Trafford; MSOA names by the House of Commons Library", DATA_LAB, "2025",
     ["areas.csv", "area_parents.csv", "other_vintages.csv", "postcodes.csv"],
     "https://github.com/traffordDataLab/spatial_data"),
    ("census-2021", "Census 2021, counts by LSOA", "Office for National Statistics", "2021",
     ["population.csv", "area_facts.csv"], "https://github.com/traffordDataLab/open_data"),
    ("iod-2025", "English Indices of Deprivation 2025",
     "Ministry of Housing, Communities and Local Government", "2025",
     ["area_facts.csv"], "https://github.com/humaniverse/IMD"),
    ("iod-2019", "English Indices of Deprivation 2019",
     "Ministry of Housing, Communities and Local Government", "2019", ["area_facts.csv"], None),
    ("ward-data", "Indicators for electoral wards", DATA_LAB, "2025",
     ["area_facts.csv"], "https://github.com/traffordDataLab/ward_data"),
    ("trafford-themes", "Trafford themes: outcomes over time (OHID Fingertips, ONS, DfE, DEFRA, DWP)",
     DATA_LAB, "2025", ["outcomes.csv", "comparators.csv"], "https://github.com/traffordDataLab/trafford_themes"),
    ("services", "Published lists of services and places", DATA_LAB, "2025",
     ["services.json"], "https://github.com/traffordDataLab/open_data"),
    ("grants", "Grants to voluntary groups, 2013 to 2024 (360Giving)", "Trafford Council", "2024",
     ["grants.json", "organisations.csv"], "https://github.com/traffordDataLab/council_open_data"),
    ("payments", "Council payments over £500, 2024-25 and 2025-26", "Trafford Council", "2026",
     ["payments_by_supplier.csv", "payments_by_line.csv"],
     "https://github.com/traffordDataLab/council_open_data"),
    ("councillors", "Councillors of Trafford Council", DATA_LAB, "2025-09",
     ["councillors.csv"], "https://github.com/traffordDataLab/councillors"),
)  # fmt: skip

PLACE = """\
# Trafford, Greater Manchester: the demonstration place. Made by scripts/make_trafford.py; do not edit.
format = 1

[place]
slug = "trafford"
name = "Trafford"
official_code = "E08000009"
kind = "metropolitan borough"
country = "England"
example = true
facts_as_of = 2026-03-31
bounds = [-2.50, 53.34, -2.24, 53.50]

[contact]
telephone = "0161 496 0123"
address = "Lantern House, 1 Example Square, Trafford"
hours = "Monday to Friday, 9am to 5pm"

[[complaints]]
procedure = "care_or_health"
body = "Trafford Council"
team = "Adult care complaints team"
email = "care.complaints@example.org"
address = "Lantern House, 1 Example Square, Trafford"
telephone = "0161 496 0145"
ombudsman = "the Local Government and Social Care Ombudsman, www.lgo.org.uk, 0300 061 0614"

[[complaints]]
procedure = "nhs"
body = "Lantern Vale Integrated Care Board"
team = "Patient experience team"
email = "patient.experience@example.org"
telephone = "0161 496 0147"
ombudsman = "the Parliamentary and Health Service Ombudsman, www.ombudsman.org.uk, 0345 015 4033"

[[complaints]]
procedure = "children"
body = "Trafford Council"
team = "Children’s complaints team"
address = "Lantern House, 1 Example Square, Trafford"
telephone = "0161 496 0146"
ombudsman = "the Local Government and Social Care Ombudsman, www.lgo.org.uk, 0300 061 0614"

[[area_kinds]]
kind = "neighbourhood"
name = "Neighbourhood (lower layer super output area)"
plural = "Neighbourhoods"
vintage = 2021
code_pattern = "E01[0-9]{6}"
boundaries = "boundaries/neighbourhood.geojson"

[[area_kinds]]
kind = "ward"
name = "Ward"
plural = "Wards"
vintage = 2023
code_pattern = "E050152[0-9]{2}"
boundaries = "boundaries/ward.geojson"

[[area_kinds]]
kind = "locality"
name = "Locality"
plural = "Localities"
vintage = 2023
code_pattern = "trafford-[a-z]+"
boundaries = "boundaries/locality.geojson"
"""

WHY = {
    "telephones beginning 07": "a mobile is somebody's own",
    "e-mail addresses that may name a person": "kept only where the part before @ is a role or a service",
    "postal addresses that name a person": "care-of lines, titles, names",
    "names of contacts": "a person's name",
    "names of services that name a person": "called by kind and street, or without the surname in brackets",
    "names of providers that name a person": "called by the service's name",
    "places of services for people in danger": "telephone and site stay; address and map point go",
    "payee names that may be a person's": "summed together by year and category, the total unchanged",
    "grant recipients whose name may be a person's": "unregistered and nothing of a group in the name",
    "people named in the description of a grant": "a given name and a surname side by side",
    "cost centres named after a dwelling": "may be a children's home or a safe house; summed together",
}
NOT_TAKEN = (
    ("INDIGO outcomes contracts; Oflog adult social care", "the copies carry no licence file"),
    ("Charities register extract; GMCA unit costs", "not needed here"),
    ("Council land and buildings; the indicators behind IoD 2025", "not needed yet"),
)


def write_place(output: Output) -> None:
    parts = [PLACE]
    for identifier, title, publisher, published, files, url in SOURCES:
        quoted = ", ".join(f'"{file}"' for file in files)
        lines = [
            "\n[[sources]]",
            f'id = "{identifier}"',
            f'title = "{title}"',
            f'publisher = "{publisher}"',
            f'licence = "{OGL}"',
            f'attribution = "{ATTRIBUTION}"',
            f'published = "{published}"',
            f"files = [{quoted}]",
        ]
        parts.append("\n".join([*lines, *([f'url = "{url}"'] if url else [])]) + "\n")
    output.text("place.toml", "".join(parts))


def write_notice(output: Output) -> None:
    rows = "\n".join(f"| {title} | {publisher} | {published} | {', '.join(files)} |"
                     for _, title, publisher, published, files, _ in SOURCES)  # fmt: skip
    output.text(
        "NOTICE.md",
        f"""\
# Where this data comes from

{ATTRIBUTION}

All of it is used under the [{OGL}](https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/).
Fields that the Open Referral UK standard requires and the published lists lack (status, an
organisation's description, region and country) were added; what was left out is counted in
REPORT.md. Rows are otherwise as published on the dates given. The councillors are those published
in September 2025. Nothing here says that any of these bodies or people endorses this software.

| what | publisher | published | files |
|---|---|---|---|
{rows}
""",
    )


def write_report(output: Output) -> None:
    pounds = output.left_out.pop("pounds paid to payees not named") / 100
    shipped = "\n".join(f"| {name} | {count:,} |" for name, count in sorted(output.shipped.items()))
    left = "\n".join(f"| {what} | {output.left_out[what]:,} | {why} |" for what, why in WHY.items())
    missing = "\n".join(f"| {what} | {why} |" for what, why in NOT_TAKEN)
    output.text(
        "REPORT.md",
        f"""\
# What scripts/make_trafford.py shipped and what it left out

Made by the script; run it again to make it anew. Where there is doubt whether something names a
person, it is left out.

| file | rows |
|---|---|
{shipped}

| left out | how many | why |
|---|---|---|
{left}

£{pounds:,.2f} went to payees that are not named here, names withheld at source included; “Redacted” is
the council's own redaction. Every year's total of payments is as published.

| not taken at all | why |
|---|---|
{missing}

Absent, because the sources have nothing: bodies, areas drawn by residents.
""",
    )
