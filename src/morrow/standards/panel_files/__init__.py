"""Two CSV files from which a residents' panel is drawn: who volunteered, and the quotas.

    pool.csv      id, perhaps home, and one column for each fact: id,gender,age,ward
    quotas.csv    feature,value,min,max: how many people with that fact sit on the panel

The columns are those that sortition tools share. Read all or nothing: every fault names file, row and column.
"""

from .read import PanelFiles, QuotaRow, VolunteerRow, read_panel_files

__all__ = ["PanelFiles", "QuotaRow", "VolunteerRow", "read_panel_files"]
