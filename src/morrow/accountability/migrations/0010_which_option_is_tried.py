"""What is tried belongs to one option; it is said whether it came true; a signature can lapse."""

from django.db import migrations, models

NAMED = """
UPDATE accountability_experiment AS tried SET option_id = (
    SELECT option.id FROM accountability_option AS option
    WHERE option.decision_id = tried.decision_id
    ORDER BY (option.chosen AND option.cost > 0) DESC NULLS LAST, option.cost DESC NULLS LAST, option.id
    LIMIT 1
)
"""
"""The option that was chosen and costs something; else the dearest, which pays for what would be tried."""


class Migration(migrations.Migration):

    dependencies = [
        ("accountability", "0009_an_interest_knows_who_sits"),
    ]

    operations = [
        migrations.AddField(
            model_name="experiment",
            name="came_true",
            field=models.CharField(
                blank=True,
                choices=[
                    ("yes", "It came true"),
                    ("partly", "It came true in part"),
                    ("no", "It did not come true"),
                    ("unclear", "It cannot be told"),
                ],
                default="",
                help_text="What was expected.",
                max_length=8,
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="reportpart",
            name="lapsed_on",
            field=models.DateField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="experiment",
            name="option",
            field=models.OneToOneField(
                help_text="What is tried.",
                null=True,
                on_delete=models.deletion.CASCADE,
                related_name="experiment",
                to="accountability.option",
            ),
        ),
        migrations.RunSQL(NAMED, migrations.RunSQL.noop),
    ]
