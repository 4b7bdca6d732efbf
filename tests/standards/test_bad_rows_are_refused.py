"""A bad file is refused by file, row and column, with what to do, and nothing is loaded."""

import json
from pathlib import Path

import pytest

from morrow.standards.place_folder import Problem, Refused, read_place


def refusal(folder: Path) -> Refused:
    with pytest.raises(Refused) as caught:
        read_place(folder)
    assert "nothing was loaded" in str(caught.value)
    return caught.value


def only(folder: Path) -> Problem:
    refused = refusal(folder)
    assert refused.total == 1, str(refused)
    problem = refused.problems[0]
    assert problem.what
    assert problem.do
    return problem


def where(problem: Problem) -> tuple[str, int | None, str | None]:
    return problem.file, problem.row, problem.column


def swap(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def spoil(path: Path, change: object) -> None:
    path.write_text(json.dumps(change), encoding="utf-8")


def test_a_row_with_too_few_cells(county: Path) -> None:
    swap(county / "population.csv", "X07000001,18,64,3400", "X07000001,18,64")
    problem = only(county)
    assert (problem.file, problem.row) == ("population.csv", 3)
    assert "3 cells and the header has 4" in problem.what


def test_a_value_with_an_unquoted_comma(county: Path) -> None:
    swap(county / "areas.csv", "Upper Bracken", "Upper, Bracken")
    assert only(county).row == 2


def test_an_open_quotation_mark(county: Path) -> None:
    swap(county / "area_facts.csv", "X10000001,no-car", '"X10000001,no-car')
    problem = only(county)
    assert (problem.file, problem.row) == ("area_facts.csv", 4)


def test_text_that_is_not_utf8_names_row_and_column(county: Path) -> None:
    path = county / "areas.csv"
    path.write_bytes(path.read_bytes().replace(b"Heatherley", b"H\xe9atherley"))
    problem = only(county)
    assert where(problem) == ("areas.csv", 5, "name")
    assert "UTF-8" in problem.do


def test_a_missing_column(county: Path) -> None:
    swap(county / "population.csv", "area_code,age_from", "area,age_from")
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {("population.csv", 1, "area_code"), ("population.csv", 1, "area")}


def test_two_areas_with_one_code(county: Path) -> None:
    swap(county / "areas.csv", "X58000012,division", "X58000011,division")
    problem = only(county)
    assert where(problem) == ("areas.csv", 5, "code")
    assert "already stands in row 4" in problem.what


def test_an_area_code_of_another_vintage_that_the_folder_knows(county: Path) -> None:
    swap(county / "areas.csv", "X58000011", "X58000001")
    problem = refusal(county).problems[0]
    assert where(problem) == ("areas.csv", 4, "code")
    assert (
        "X58000001 (Old Fernhill) is a division code of 2013, and this folder's are of 2025" in problem.what
    )


def test_a_2022_ward_code_in_the_2023_wards_of_trafford(trafford_folder: Path, tmp_path: Path) -> None:
    for name in ("place.toml", "areas.csv", "other_vintages.csv", "councillors.csv"):
        (tmp_path / name).write_bytes((trafford_folder / name).read_bytes())
    text = (tmp_path / "place.toml").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if not line.startswith(("boundaries =", "files ="))]
    (tmp_path / "place.toml").write_text("\n".join(kept), encoding="utf-8")
    read_place(tmp_path)
    swap(tmp_path / "councillors.csv", "E05015239", "E05000819")
    problem = only(tmp_path)
    assert where(problem) == ("councillors.csv", 2, "area_code")
    assert "E05000819 (Altrincham) is a ward code of 2022, and this folder's are of 2023" in problem.what


def test_an_area_code_of_a_shape_its_vintage_never_had(county: Path) -> None:
    swap(county / "areas.csv", "X58000013", "E05000819")
    problem = refusal(county).problems[0]
    assert where(problem) == ("areas.csv", 6, "code")
    assert "does not look like a division code of 2025" in problem.what


def test_a_postcode_in_an_unknown_area(county: Path) -> None:
    swap(county / "postcodes.csv", "X07000002,X58000012", "X07000002,X58000099")
    assert where(only(county)) == ("postcodes.csv", 4, "division")


def test_a_postcode_in_an_area_of_another_kind(county: Path) -> None:
    swap(county / "postcodes.csv", "X07000002,X58000012", "X58000012,X58000012")
    problem = only(county)
    assert where(problem) == ("postcodes.csv", 4, "district")
    assert "is a division, not a district" in problem.what


def test_longitude_and_latitude_the_wrong_way_round(county: Path) -> None:
    swap(county / "postcodes.csv", "-2.45,54.52", "54.52,-2.45")
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {("postcodes.csv", 2, "longitude"), ("postcodes.csv", 2, "latitude")}


@pytest.mark.parametrize("amount", ["£12", "1,000.00", "12.345", "twelve", "", "1e6", "nan", "12.", " 12"])
def test_money_that_is_not_money(county: Path, amount: str) -> None:
    swap(county / "payments_by_supplier.csv", "120000.50", f'"{amount}"')
    assert where(only(county)) == ("payments_by_supplier.csv", 2, "amount")


@pytest.mark.parametrize("value", ["nan", "inf", "1_000", "12%", ""])
def test_a_figure_that_is_no_number(county: Path, value: str) -> None:
    swap(county / "area_facts.csv", "31.5", value)
    assert where(only(county)) == ("area_facts.csv", 2, "value")


def test_one_row_may_have_several_faults_and_each_is_named(county: Path) -> None:
    swap(county / "area_facts.csv", "X58000012,no-car,2021,12", "X58000099,no-cat,,twelve")
    columns = {(problem.row, problem.column) for problem in refusal(county).problems}
    assert columns == {(3, "area_code"), (3, "indicator"), (3, "period"), (3, "value")}


def test_a_fact_without_an_indicator_and_an_indicator_without_a_source(county: Path) -> None:
    swap(county / "indicators.csv", "households,invented", "households,rumour")
    found = {where(problem) for problem in refusal(county).problems}
    assert ("indicators.csv", 2, "source") in found


def test_a_body_that_ends_before_it_starts_or_leads_nowhere(county: Path) -> None:
    swap(county / "bodies.csv", "1974-04-01,2026-03-31,new-cabinet", "1974-04-01,1970-03-31,new-cabinet")
    swap(county / "organisations.csv", "2026-03-31,unitary", "2026-03-31,nobody")
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {("bodies.csv", 2, "active_to"), ("organisations.csv", 2, "successor_id")}


def test_a_service_without_a_name_and_one_without_an_id(county: Path) -> None:
    page = json.loads((county / "services.json").read_text(encoding="utf-8"))
    page["contents"][0]["name"] = " "
    del page["contents"][1]["id"]
    spoil(county / "services.json", page)
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {("services.json", 1, "name"), ("services.json", 2, "id")}


def test_two_services_with_one_id(county: Path) -> None:
    page = json.loads((county / "services.json").read_text(encoding="utf-8"))
    page["contents"][1]["id"] = page["contents"][0]["id"]
    spoil(county / "services.json", page)
    assert where(only(county)) == ("services.json", 2, "id")


def test_a_grant_whose_amount_is_text_and_one_to_nobody(county: Path) -> None:
    package = json.loads((county / "grants.json").read_text(encoding="utf-8"))
    [grant] = package["grants"]
    lost = {**grant, "id": "360G-brackenshire-2"}
    del lost["recipientOrganization"]
    spoil(county / "grants.json", {"grants": [{**grant, "amountAwarded": "350.25"}, lost]})
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {("grants.json", 1, "amountAwarded"), ("grants.json", 2, "recipientOrganization")}


def test_json_that_breaks_off_names_the_line(county: Path) -> None:
    path = county / "services.json"
    path.write_text(path.read_text(encoding="utf-8")[:-6], encoding="utf-8")
    problem = only(county)
    assert (problem.file, problem.row) == ("services.json", 3)


DISTRICTS = "boundaries/district.geojson"


def districts(county: Path) -> dict:  # type: ignore[type-arg]
    return dict(json.loads((county / DISTRICTS).read_text(encoding="utf-8")))


def test_geojson_that_is_not_a_feature_collection(county: Path) -> None:
    spoil(county / DISTRICTS, districts(county)["features"][0])
    problem = only(county)
    assert where(problem) == (DISTRICTS, None, "type")
    assert "not a GeoJSON FeatureCollection but 'Feature'" in problem.what


def test_a_point_where_a_polygon_should_be(county: Path) -> None:
    collection = districts(county)
    collection["features"][1]["geometry"] = {"type": "Point", "coordinates": [-2.5, 54.3]}
    spoil(county / DISTRICTS, collection)
    problem = only(county)
    assert where(problem) == (DISTRICTS, 2, "geometry")
    assert "an area is a polygon, and this is a Point" in problem.what


def test_coordinates_in_metres_instead_of_degrees(county: Path) -> None:
    collection = districts(county)
    collection["features"][0]["geometry"]["coordinates"][0][1] = [383819, 398052]
    spoil(county / DISTRICTS, collection)
    problem = only(county)
    assert where(problem) == (DISTRICTS, 1, "geometry")
    assert "looks projected" in problem.what


def test_a_declared_projection_that_is_not_wgs84(county: Path) -> None:
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}
    spoil(county / DISTRICTS, {**districts(county), "crs": crs})
    assert where(only(county)) == (DISTRICTS, None, "crs")


def test_a_boundary_of_an_unknown_area_and_a_second_one(county: Path) -> None:
    collection = districts(county)
    second = json.loads(json.dumps(collection["features"][0]))
    collection["features"][1]["properties"]["area_code"] = "X07000009"
    collection["features"].append(second)
    spoil(county / DISTRICTS, collection)
    found = {where(problem) for problem in refusal(county).problems}
    assert found == {(DISTRICTS, 2, "area_code"), (DISTRICTS, 3, "area_code")}


def test_a_drawn_area_that_takes_another_areas_code_or_has_no_date(county: Path) -> None:
    path = county / "drawn_areas.geojson"
    swap(path, '"drawn_on":"2025-03-08"', '"drawn_on":"spring"')
    assert where(only(county)) == ("drawn_areas.geojson", 1, "drawn_on")


def test_a_description_that_is_missing_broken_or_incomplete(county: Path) -> None:
    swap(county / "place.toml", 'official_code = "X10000001"\n', "")
    assert where(only(county)) == ("place.toml", None, "place.official_code")
    (county / "place.toml").write_text("[place", encoding="utf-8")
    assert where(only(county)) == ("place.toml", None, None)
    (county / "place.toml").unlink()
    assert "there is no place.toml" in only(county).what


def test_a_data_file_under_an_unknown_name_is_not_silently_left_out(county: Path) -> None:
    (county / "postcodes.csv").rename(county / "postcode.csv")
    problem = only(county)
    assert problem.file == "postcode.csv"


def test_all_problems_are_counted_and_the_first_fifty_told(county: Path) -> None:
    lines = [f"X07000001,{age},,many" for age in range(60)]
    (county / "population.csv").write_text(
        "\n".join(["area_code,age_from,age_to,people", *lines]), encoding="utf-8"
    )
    refused = refusal(county)
    assert (refused.total, len(refused.problems)) == (60, 50)
    assert "and 10 more" in str(refused)


def test_problems_of_different_files_come_together(county: Path) -> None:
    swap(county / "payments_by_supplier.csv", "120000.50", "lots")
    swap(county / "councillors.csv", "2025-05-09", "last May")
    swap(county / "outcomes.csv", "2024-03", "2024-13")
    files = {problem.file for problem in refusal(county).problems}
    assert files == {"payments_by_supplier.csv", "councillors.csv", "outcomes.csv"}
