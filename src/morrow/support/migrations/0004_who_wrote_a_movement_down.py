"""A person sees which lines of their own budget somebody else wrote down."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("support", "0003_who_ended_a_plan")]

    operations = [
        migrations.AddField(
            model_name="movement",
            name="by_worker",
            field=models.BooleanField(
                default=False, help_text="Whether somebody other than the person wrote it down for them."
            ),
        ),
    ]
