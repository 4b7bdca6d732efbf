"""360Giving 1.4: grants ⇄ frozen dataclasses, losing nothing; sums in whole pence.

>>> problems = Problems()
>>> package = {"grants": [{
...     "id": "360G-example-1", "title": "Seeds", "description": "Seeds for a garden",
...     "currency": "GBP", "amountAwarded": 120.5, "awardDate": "2024-03-01",
...     "fundingOrganization": [{"id": "GB-LAE-XXX", "name": "Example Council"}],
...     "recipientOrganization": [{"id": "360G-example-garden", "name": "The Garden Group"}]}]}
>>> [grant] = read_grants(package, file="grants.json", problems=problems)
>>> grant.amount_awarded, write_grants([grant]) == package
(12050, True)
"""

from morrow.standards.problems import Problems
from morrow.standards.threesixty_giving.read import read_grants, write_grants
from morrow.standards.threesixty_giving.records import (
    BeneficiaryLocation,
    FundingOrganization,
    Grant,
    GrantProgramme,
    RecipientOrganization,
)

__all__ = [
    "BeneficiaryLocation",
    "FundingOrganization",
    "Grant",
    "GrantProgramme",
    "Problems",
    "RecipientOrganization",
    "read_grants",
    "write_grants",
]
