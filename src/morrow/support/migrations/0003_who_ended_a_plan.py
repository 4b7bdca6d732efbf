"""A person is told who ended their plan."""

from __future__ import annotations

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("support", "0002_no_budget_is_overdrawn")]

    operations = [
        migrations.AddField(
            model_name="plan",
            name="ended_by",
            field=models.CharField(blank=True, help_text="The name the person is told.", max_length=200, default=""),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name="plan", name="ended_why", field=models.TextField(blank=True)
        ),
    ]
