import django.db.models.deletion
from django.db import migrations, models

STAY = """
CREATE OR REPLACE FUNCTION voice_projects_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found text;
BEGIN
    SELECT state INTO found FROM voice_round WHERE id = NEW.round_id;
    IF found NOT IN ('draft', 'open') AND (OLD.cost, OLD.category, OLD.either_or, OLD.area_code, OLD.needs_id)
        IS DISTINCT FROM (NEW.cost, NEW.category, NEW.either_or, NEW.area_code, NEW.needs_id) THEN
        RAISE EXCEPTION 'Projects on a ballot do not change once the vote is open.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
"""
"""What a project needs stays too."""


class Migration(migrations.Migration):

    dependencies = [
        ("voice", "0010_limits_one_winner_and_young_rounds"),
    ]

    operations = [
        migrations.AddField(
            model_name="project",
            name="needs",
            field=models.ForeignKey(
                blank=True,
                help_text="It can win only once this project of the same vote has won.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="needed_by",
                to="voice.project",
            ),
        ),
        migrations.RunSQL(STAY, migrations.RunSQL.noop),
    ]
