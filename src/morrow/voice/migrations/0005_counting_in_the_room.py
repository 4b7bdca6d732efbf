"""Each vote has an urn of its own, dropped at the close; four kinds of ballot; ballots on paper; what a
count found for each group."""

import django.contrib.postgres.fields
import django.db.models.deletion
import morrow.foundations.scope.entering
from django.db import migrations, models

URN = """
ALTER TABLE voice_ballot NO FORCE ROW LEVEL SECURITY;
ALTER TABLE voice_ballot RENAME TO voice_old_ballot;
CREATE TABLE voice_ballot (
    place varchar(40) NOT NULL, id uuid NOT NULL, round_id bigint NOT NULL,
    approves varchar(40)[] NOT NULL, points smallint[] NOT NULL,
    ward varchar(12) NOT NULL, age_band varchar(10) NOT NULL,
    CONSTRAINT voice_urn_key PRIMARY KEY (id, round_id)
) PARTITION BY LIST (round_id);
CREATE TRIGGER ballot_in_time BEFORE INSERT ON voice_ballot
    FOR EACH ROW EXECUTE FUNCTION voice_urn_is_open();
CREATE TRIGGER ballot_stays BEFORE UPDATE ON voice_ballot
    FOR EACH ROW EXECUTE FUNCTION voice_ballot_stays();

CREATE FUNCTION voice_make_urn(which bigint) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- Nobody enters an urn but by the table of ballots: forced row security without a policy.
    EXECUTE format('CREATE TABLE IF NOT EXISTS public.%I PARTITION OF public.voice_ballot FOR VALUES IN (%s)',
        'voice_urn_' || which, which);
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', 'voice_urn_' || which);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', 'voice_urn_' || which);
END $$;
REVOKE EXECUTE ON FUNCTION voice_make_urn(bigint) FROM PUBLIC;

CREATE FUNCTION voice_open_urn(which bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM voice_round WHERE id = which AND place = morrow_place() AND state = 'ballot' FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Only a round whose vote opens gets an urn.' USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM voice_make_urn(which);
END $$;

CREATE FUNCTION voice_empty_urn(which bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    at text;
BEGIN
    SELECT state INTO at FROM voice_round WHERE id = which AND place = morrow_place() FOR UPDATE;
    IF at IS NULL OR at NOT IN ('closed', 'called_off') OR morrow_viewer() <> '*' THEN
        RAISE EXCEPTION 'Only the urn of a round that is over is emptied.' USING ERRCODE = 'restrict_violation';
    END IF;
    -- Held before it is read: two votes that close at once would else each wait for the other.
    LOCK TABLE voice_ballot IN ACCESS EXCLUSIVE MODE;
    IF at = 'closed' THEN
        INSERT INTO voice_countedballot (id, place, round_id, approves, points, ward, age_band)
        SELECT gen_random_uuid(), place, round_id, approves, points, ward, age_band
        FROM voice_ballot WHERE round_id = which ORDER BY gen_random_uuid();
    END IF;
    EXECUTE format('DROP TABLE IF EXISTS public.%I', 'voice_urn_' || which);
END $$;

SELECT voice_make_urn(id) FROM voice_round WHERE state = 'ballot';
INSERT INTO voice_ballot (place, id, round_id, approves, points, ward, age_band)
    SELECT place, id, round_id, approves, '{}', ward, age_band FROM voice_old_ballot;
DROP TABLE voice_old_ballot;
"""

TERMS = """
CREATE OR REPLACE FUNCTION voice_terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' AND (OLD.question, OLD.who, OLD.opens, OLD.closes, OLD.methods,
        OLD.selection_rule, OLD.least_participants, OLD.area_code, OLD.rests_on, OLD.ballot_kind)
        IS DISTINCT FROM (NEW.question, NEW.who, NEW.opens, NEW.closes, NEW.methods,
        NEW.selection_rule, NEW.least_participants, NEW.area_code, NEW.rests_on, NEW.ballot_kind)
        OR (OLD.state <> 'draft' AND OLD.budget IS DISTINCT FROM NEW.budget) THEN
        RAISE EXCEPTION 'The terms of an open round do not change. Call it off and begin another.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
"""

PROMISED = "UPDATE voice_round SET publishes_ballots = false WHERE state IN ('ballot', 'closed', 'counted')"
"""Those who voted before were told that no ballot is published, so none is."""


class Migration(migrations.Migration):

    dependencies = [
        ('people', '0003_a_second_yes'),
        ('voice', '0004_renewals_and_how_it_was_taken_back'),
    ]

    operations = [
        migrations.CreateModel(
            name='Paper',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.SlugField(default=morrow.foundations.scope.entering.place, editable=False, max_length=40)),
                ('serial', models.CharField(max_length=14)),
                ('pack', models.PositiveIntegerField()),
                ('state', models.CharField(choices=[('printed', 'Not entered yet'), ('once', 'Entered once'), ('differs', 'Entered twice, and not the same'), ('in_urn', 'In the urn'), ('spoilt', 'Spoilt: cannot be counted')], default='printed', max_length=10)),
            ],
        ),
        migrations.CreateModel(
            name='PaperReading',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.SlugField(default=morrow.foundations.scope.entering.place, editable=False, max_length=40)),
                ('spoilt', models.BooleanField(default=False)),
                ('approves', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=40), blank=True, default=list, size=None)),
                ('points', django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None)),
                ('ward', models.CharField(blank=True, max_length=12)),
                ('age_band', models.CharField(blank=True, max_length=10)),
            ],
        ),
        migrations.AddField(
            model_name='countedballot',
            name='points',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None),
        ),
        migrations.AddField(
            model_name='rollmark',
            name='paper',
            field=models.BooleanField(default=False, help_text='A folded paper was taken in; else it was here.'),
        ),
        migrations.AddField(
            model_name='round',
            name='ballot_kind',
            field=models.CharField(choices=[('approval', 'Tick as many projects as you like'), ('knapsack', 'Fill a basket: tick projects that fit in the budget together'), ('score', 'Give each project from 0 to 5 points'), ('ranked', 'Put projects in order, the most wanted first')], default='approval', max_length=10),
        ),
        migrations.AddField(
            model_name='round',
            name='papers_by',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='round',
            name='papers_reason',
            field=models.TextField(blank=True, help_text='Why papers stayed uncounted, published.'),
        ),
        migrations.AddField(
            model_name='round',
            name='publishes_ballots',
            field=models.BooleanField(default=True, help_text='Voters were told that shuffled ballots are published, so that all can count.'),
        ),
        migrations.AddField(
            model_name='tally',
            name='got',
            field=models.JSONField(default=dict, help_text='What each declared group got; never shown as it is.'),
        ),
        migrations.AddField(
            model_name='tally',
            name='passed_over',
            field=models.JSONField(help_text='The group that is owed a project, if one is.', null=True),
        ),
        migrations.AddField(
            model_name='tally',
            name='terms',
            field=models.JSONField(default=dict, help_text='The rule as `morrow count` reads it.'),
        ),
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(URN)],
            state_operations=[
                migrations.AddField(
                    model_name='ballot',
                    name='points',
                    field=django.contrib.postgres.fields.ArrayField(base_field=models.PositiveSmallIntegerField(), blank=True, default=list, size=None),
                ),
                migrations.AlterField(
                    model_name='ballot',
                    name='round',
                    field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='voice.round'),
                ),
            ],
        ),
        migrations.RunSQL(TERMS),
        migrations.RunSQL(PROMISED),
        migrations.AddConstraint(
            model_name='round',
            constraint=models.CheckConstraint(condition=models.Q(('papers_reason', ''), models.Q(('papers_by', ''), _negated=True), _connector='OR'), name='round_papers_reason_has_a_name'),
        ),
        migrations.AddField(
            model_name='paper',
            name='round',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='papers', to='voice.round'),
        ),
        migrations.AddField(
            model_name='paperreading',
            name='paper',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='readings', to='voice.paper'),
        ),
        migrations.AddField(
            model_name='paperreading',
            name='reader',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='people.person'),
        ),
        migrations.AddConstraint(
            model_name='paper',
            constraint=models.UniqueConstraint(fields=('place', 'serial'), name='paper_serial'),
        ),
        migrations.AddConstraint(
            model_name='paperreading',
            constraint=models.UniqueConstraint(fields=('paper', 'reader'), name='paper_read_once_each'),
        ),
    ]
