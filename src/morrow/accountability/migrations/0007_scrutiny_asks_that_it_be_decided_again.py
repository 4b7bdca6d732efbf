from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("accountability", "0006_promised_answers_and_where_to_go"),
    ]

    operations = [
        migrations.AddField(
            model_name="callin",
            name="to_reconsider_on",
            field=models.DateField(null=True, blank=True, help_text="When scrutiny asked for it (s9F)."),
        ),
        migrations.AddField(
            model_name="callin",
            name="answer",
            field=models.TextField(blank=True, default="", help_text="What whoever decided it made of that."),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="callin",
            name="answered_by",
            field=models.CharField(max_length=200, blank=True, default=""),
            preserve_default=False,
        ),
    ]
