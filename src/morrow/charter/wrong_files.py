"""What is wrong with a file of facts, amounts or a rule, in the language of whoever reads it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from morrow.standards.problems import Problem, Refused

SENTENCES = {
    "too_large": (gettext_lazy("this is above a megabyte"), gettext_lazy("keep one rule in each file")),
    "not_toml": (
        gettext_lazy("this cannot be read as TOML"),
        gettext_lazy("mend that line: every line is key = value, and words stand in quotation marks"),
    ),
    "hidden_character": (
        gettext_lazy(
            "a character stands here that nobody sees, and by which words can read otherwise than they are "
            "run"
        ),
        gettext_lazy("delete this line and type it anew"),
    ),
    "deep_name": (
        gettext_lazy("this name has more than nine parts"),
        gettext_lazy("use names of one or two parts"),
    ),
    "long_number": (gettext_lazy("this number is too long"), gettext_lazy("write at most 15 digits")),
    "not_a_table": (
        gettext_lazy("this is not a table"),
        gettext_lazy("write it as [name] with lines of key = value"),
    ),
    "not_tables": (
        gettext_lazy("this is not written as [[…]]"),
        gettext_lazy("write [[%(key)s]] above it"),
    ),
    "not_words": (
        gettext_lazy("this has to be words in quotation marks"),
        gettext_lazy('write it as %(key)s = "…"'),
    ),
    "not_whole": (gettext_lazy("this has to be a whole number"), gettext_lazy("write it as %(key)s = 65")),
    "not_a_day": (gettext_lazy("this has to be a day"), gettext_lazy("write it as %(key)s = 2026-04-01")),
    "not_a_list": (
        gettext_lazy("this has to be a list of words"),
        gettext_lazy('write it as %(key)s = ["rented", "owned"]'),
    ),
    "missing": (gettext_lazy("this is missing"), gettext_lazy('add %(key)s = "…"')),
    "none_of": (
        gettext_lazy("“%(found)s” is none of %(known)s"),
        gettext_lazy("choose one of these"),
    ),
    "unknown_key": (gettext_lazy("nothing here is called so"), gettext_lazy("use one of %(known)s")),
    "no_list": (
        gettext_lazy("this is missing"),
        gettext_lazy('say which words there are: values = ["rented", "owned"]'),
    ),
    "not_a_number": (
        gettext_lazy("“%(found)s” is not a number"),
        gettext_lazy('write it as "£16,000", "£8.50", "20%%" or "16"'),
    ),
    "no_value": (
        gettext_lazy("this is missing"),
        gettext_lazy("add [[%(name)s.value]] with since and value"),
    ),
    "no_since": (
        gettext_lazy("this is missing"),
        gettext_lazy("say from which day: since = 2026-04-01"),
    ),
    "half_checked": (
        gettext_lazy("this says only half of who checked it, and when"),
        gettext_lazy("write both checked_by and checked_on, or neither"),
    ),
    "no_rule_name": (
        gettext_lazy("this cannot be the name of a rule"),
        gettext_lazy("use small letters, digits and hyphens only"),
    ),
    "backwards": (gettext_lazy("this ends before it begins"), gettext_lazy("choose a later until")),
    "overlaps": (
        gettext_lazy("there are two values on %(day)s"),
        gettext_lazy("end the earlier one on the day before"),
    ),
    "gap": (
        gettext_lazy("there is no value from %(day)s until this one"),
        gettext_lazy("close the gap, so that no day goes without one"),
    ),
    "name_twice": (
        gettext_lazy("%(name)s is both a fact and an amount"),
        gettext_lazy("rename one"),
    ),
    "no_working": (
        gettext_lazy("this is no line of working"),
        gettext_lazy('write name = "income + rent"'),
    ),
    "no_name": (
        gettext_lazy("“%(name)s” cannot be a name"),
        gettext_lazy("use small letters, digits and _ only"),
    ),
}
"""What is wrong, and what to do, by the code of a problem; files that cannot be opened are never sent."""


def problems_in_words(fault: Refused) -> str:
    """Every problem of a file that was sent, one in a line."""
    lines = [problem_in_words(each) for each in fault.problems]
    more = fault.total - len(fault.problems)
    if more > 0:
        said = ngettext(
            "There is one more. Mend these first and try again.",
            "There are %(n)s more. Mend these first and try again.",
            more,
        )
        lines.append(said % {"n": more})
    return "\n".join(lines)


def problem_in_words(problem: Problem) -> str:
    """One problem: where, what, and what to do."""
    facts = dict(problem.facts)
    what, do = (str(each) % facts for each in SENTENCES[problem.code])
    line = problem.row or facts.get("line")
    where = [problem.file, _("line %(line)s") % {"line": line} if line else "", problem.column or ""]
    return _("%(where)s: %(what)s. What to do: %(do)s.") % {
        "where": ", ".join(filter(None, where)),
        "what": what,
        "do": do,
    }
