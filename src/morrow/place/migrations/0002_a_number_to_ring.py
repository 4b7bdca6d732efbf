"""Where people reach the council by telephone or on foot."""

from django.db import migrations, models

OPEN = "When it is open and answers the telephone."


class Migration(migrations.Migration):
    dependencies = [("place", "0001_initial")]

    operations = [
        migrations.AddField("place", "telephone", models.CharField(blank=True, default="", max_length=20)),
        migrations.AddField(
            "place",
            "address",
            models.TextField(blank=True, default="", help_text="Where people can come, on one line."),
        ),
        migrations.AddField("place", "hours", models.TextField(blank=True, default="", help_text=OPEN)),
    ]
