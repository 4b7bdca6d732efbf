"""The look of Morrow: one design system for every page, and the words that belong to it.

A page extends ``design/page.html`` and loads ``{% load design %}``. Nothing here knows a room: navigation,
place and viewer come in as context. What a picture looks like lives in :mod:`morrow.foundations.pictures`.
The guide for page authors is ``docs/explanation/design-system.md``.
"""
