"""What each of the cast would do today: one line for the page to choose who to be."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

TODAY = {
    "nadia": _("Listen at the library, and take down what people say"),
    "rosa": _("Answer those who spoke, in time and in plain words"),
    "esme": _("Open a round, and go and find those who were not heard"),
    "petra": _("Look whether a promise holds, and leave nobody with nothing"),
    "ned": _("Look again at what somebody else did not accept"),
    "okafor": _("Decide in the cabinet, with reasons everyone can read"),
    "vale": _("Speak for his ward, and call a decision in"),
    "dilys": _("Give notice of what will be decided, and publish it"),
    "mercer": _("See that nothing breaks the law or a promise"),
    "abbot": _("Say what the council brings to the pool"),
    "priya": _("Keep every pound to what it was given for"),
    "noor": _("Bring the health service’s share, and its conditions"),
    "frances": _("Bring a foundation’s money for young people"),
    "gwen": _("Bring what a landlord can do about cold homes"),
    "karl": _("Bring paid trials from a local business"),
    "dan": _("Ask who can bring an outcome about, and agree it with them"),
    "ruth": _("Score offers by what it was like to need one"),
    "tomasz": _("Answer a commission, and say what was learned"),
    "leila": _("Help somebody make a plan of their own"),
    "joe": _("Put his budget together with two others"),
    "sam": _("See what the group can buy that one alone cannot"),
    "wing": _("Decide for herself, and leave when she likes"),
    "mara": _("Find who could do what a group asks for"),
    "jean": _("See who can help, who asks, and what was done"),
    "kayla": _("Have a say at seventeen, and be answered"),
    "iris": _("Look at what changed, for whom, and how sure we are"),
    "sol": _("Tell the story, with those whose it is"),
    "beth": _("See first what must not wait"),
    "dev": _("See who looked at what, and answer who asks to be erased"),
    "abe": _("Give and end roles, and see that all is well"),
}
