"""Nothing is tried without its option, now that each has one."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("accountability", "0010_which_option_is_tried"),
    ]

    operations = [
        migrations.AlterField(
            model_name="experiment",
            name="option",
            field=models.OneToOneField(
                help_text="What is tried.",
                on_delete=models.deletion.CASCADE,
                related_name="experiment",
                to="accountability.option",
            ),
        ),
    ]
