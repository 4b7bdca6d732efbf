"""What people in the played rounds agree or disagree with, by topic: two that all hold, then two camps."""

from __future__ import annotations

CLAIMS = {
    "warm-homes": (
        "Nobody who lives alone should have to ring three numbers.",
        "Somebody should come and look before anybody is sent a form.",
        "Owners who can pay should pay for their own repairs.",
        "Landlords should be made to mend before any public money is spent.",
        "Tenants of any age should be helped before older people who own.",
        "Help people first who are old and alone, whoever owns the house.",
        "Spend it on visits, not on boilers.",
        "Neighbours can fit draught strips as well as a firm can.",
    ),
    "getting-there": (
        "Nobody should be written to that they did not attend when the bus did not come.",
        "One number to ring is better than four leaflets.",
        "A bus that runs is worth more than any number of lifts.",
        "Drivers should be paid for their time, not only for their petrol.",
        "Clinics should move closer before people have to move further.",
        "Neighbours with cars can do most of it, if somebody arranges it.",
        "Small groups that know people do this better than the council can.",
        "Appointments should be made when the bus runs.",
    ),
    "company": (
        "Weekends are when people who live alone are most alone.",
        "A hall that stands empty on a Saturday is a waste.",
        "Leave people in peace unless they ask.",
        "Paid workers should not do what friends do.",
        "A bench in the right place does more than a programme.",
        "Somebody should ring, even if nobody asked.",
        "Day centres should open at weekends.",
        "A table that is always there is worth more than an outing.",
    ),
}
