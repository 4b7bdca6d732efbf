"""The room's choices as people read them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

MOMENTS = [
    ("baseline", _("At the start")),
    ("along", _("Along the way")),
    ("review", _("Looking back")),
]
WELLBEING = [
    ("satisfied", _("Overall, how satisfied are you with your life nowadays?")),
    (
        "worthwhile",
        _("Overall, to what extent do you feel that the things you do in your life are worthwhile?"),
    ),
    ("happy", _("Overall, how happy did you feel yesterday?")),
    ("anxious", _("Overall, how anxious did you feel yesterday?")),
]
"""The four questions of the Office for National Statistics (Open Government Licence)."""

VERDICTS = [
    ("continue", _("Continue")),
    ("adapt", _("Adapt")),
    ("replace", _("Replace")),
    ("stop", _("Stop")),
]
EVIDENCE = [
    ("context", _("What life is like here")),
    ("measure", _("What was measured")),
    ("residents", _("What residents say it was like")),
    ("staff", _("What staff say it was like")),
    ("cost", _("What it cost")),
]
VOICES = [
    ("resident", _("Residents")),
    ("staff", _("Staff")),
    ("provider", _("The provider")),
    ("officer", _("Officers")),
    ("panel", _("Residents’ panel")),
]
MONEY_KINDS = [
    ("cashable", _("Money that can be taken out of a budget")),
    ("fiscal", _("Demand on public services, not cashable")),
    ("economic", _("Worth to the wider economy")),
    ("wellbeing", _("Quality of life put into pounds")),
]

LACKING = {
    "verdict": _("the verdict: continue, adapt, replace or stop"),
    "reason": _("the reason"),
    "evidence": _("the evidence"),
    "residents": _("what residents say it was like"),
    "staff": _("what staff say it was like"),
    "sense": _("what people made of it together"),
}
QUESTIONS = {
    "continue": _("Shall “%s” continue as it is?"),
    "adapt": _("Shall “%s” be adapted as its review proposes?"),
    "replace": _("Shall “%s” be replaced?"),
    "stop": _("Shall “%s” stop?"),
}
