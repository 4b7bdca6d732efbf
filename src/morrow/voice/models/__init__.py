"""What the room keeps: things said, how they were sorted, replies, rounds, ballots and themes."""

from morrow.voice.models.ballot import (
    Ballot,
    CountedBallot,
    RollMark,
)
from morrow.voice.models.batch import (
    Batch,
)
from morrow.voice.models.beside import (
    Attachment,
    Rendering,
)
from morrow.voice.models.bridging import (
    BridgingPoint,
    BridgingSummary,
)
from morrow.voice.models.brought import (
    AnswersGivenOut,
    BroughtAnswer,
    BroughtConversation,
)
from morrow.voice.models.contribution import (
    Contribution,
)
from morrow.voice.models.handling import (
    Effort,
    Handling,
)
from morrow.voice.models.hearing import (
    AboutPerson,
    Consultation,
    GroupAtRisk,
    Outreach,
    OwnFact,
    Quota,
    SmallConversation,
)
from morrow.voice.models.held import (
    HeldFile,
)
from morrow.voice.models.limits import (
    RoundLimits,
)
from morrow.voice.models.looking import (
    RULES,
    SecondLook,
)
from morrow.voice.models.panel import (
    Panel,
    PanelAddress,
    PanelQuota,
    PanelSecret,
    PanelVolunteer,
)
from morrow.voice.models.paper import (
    Paper,
    PaperReading,
)
from morrow.voice.models.receipt import (
    Receipt,
    Renewal,
    WrongTry,
)
from morrow.voice.models.reply import (
    Reply,
)
from morrow.voice.models.round import (
    Project,
    Round,
    Tally,
)
from morrow.voice.models.statement import (
    Statement,
    StatementVote,
)
from morrow.voice.models.surgery import (
    SurgeryNote,
)
from morrow.voice.models.telling import (
    Quiet,
    Telling,
)
from morrow.voice.models.theme import (
    Gathered,
    MinorityPosition,
    Theme,
)
from morrow.voice.models.triage import (
    ComplaintReferral,
    SafeguardingReferral,
)
from morrow.voice.models.young import (
    YoungPass,
    YoungTerms,
)

__all__ = [
    "RULES",
    "AboutPerson",
    "AnswersGivenOut",
    "Attachment",
    "Ballot",
    "Batch",
    "BridgingPoint",
    "BridgingSummary",
    "BroughtAnswer",
    "BroughtConversation",
    "ComplaintReferral",
    "Consultation",
    "Contribution",
    "CountedBallot",
    "Effort",
    "Gathered",
    "GroupAtRisk",
    "Handling",
    "HeldFile",
    "MinorityPosition",
    "Outreach",
    "OwnFact",
    "Panel",
    "PanelAddress",
    "PanelQuota",
    "PanelSecret",
    "PanelVolunteer",
    "Paper",
    "PaperReading",
    "Project",
    "Quiet",
    "Quota",
    "Receipt",
    "Rendering",
    "Renewal",
    "Reply",
    "RollMark",
    "Round",
    "RoundLimits",
    "SafeguardingReferral",
    "SecondLook",
    "SmallConversation",
    "Statement",
    "StatementVote",
    "SurgeryNote",
    "Tally",
    "Telling",
    "Theme",
    "WrongTry",
    "YoungPass",
    "YoungTerms",
]
