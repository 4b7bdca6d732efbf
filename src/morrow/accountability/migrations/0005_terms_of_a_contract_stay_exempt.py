from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("accountability", "0004_questions_to_scrutiny"),
    ]

    operations = [
        migrations.AddField(
            model_name="exemption",
            name="contract_terms",
            field=models.BooleanField(
                default=False,
                help_text="Of terms proposed for a contract: then paragraph 3 is open to no other member.",
            ),
        ),
    ]
