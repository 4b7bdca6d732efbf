"""Who looked is written down with where they worked, so the list of roles needs more room."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("foundations", "0003_links_by_themselves")]

    operations = [
        migrations.AlterField(
            model_name="disclosure",
            name="roles",
            field=models.CharField(blank=True, help_text="The roles they held, and where.", max_length=1000),
        ),
    ]
