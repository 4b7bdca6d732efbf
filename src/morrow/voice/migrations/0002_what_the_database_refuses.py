"""What the database itself refuses: new terms for an open round, late or changed ballots, and a sign of
harm in a theme."""

from django.db import migrations

ROUND = """
CREATE FUNCTION voice_terms_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'draft' AND (OLD.question, OLD.who, OLD.opens, OLD.closes, OLD.methods,
        OLD.selection_rule, OLD.least_participants, OLD.area_code, OLD.rests_on)
        IS DISTINCT FROM (NEW.question, NEW.who, NEW.opens, NEW.closes, NEW.methods,
        NEW.selection_rule, NEW.least_participants, NEW.area_code, NEW.rests_on)
        OR (OLD.state <> 'draft' AND OLD.budget IS DISTINCT FROM NEW.budget) THEN
        RAISE EXCEPTION 'The terms of an open round do not change. Call it off and begin another.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER round_terms_stay BEFORE UPDATE ON voice_round
    FOR EACH ROW EXECUTE FUNCTION voice_terms_stay();
"""

BALLOT = """
CREATE FUNCTION voice_urn_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    found text;
BEGIN
    SELECT state INTO found FROM voice_round WHERE id = NEW.round_id FOR KEY SHARE;
    IF found IS DISTINCT FROM 'ballot' THEN
        RAISE EXCEPTION 'The vote of this round is not open.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION voice_ballot_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A ballot in the urn is never changed.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ballot_in_time BEFORE INSERT ON voice_ballot
    FOR EACH ROW EXECUTE FUNCTION voice_urn_is_open();
CREATE TRIGGER roll_in_time BEFORE INSERT ON voice_rollmark
    FOR EACH ROW EXECUTE FUNCTION voice_urn_is_open();
CREATE TRIGGER ballot_stays BEFORE UPDATE ON voice_ballot
    FOR EACH ROW EXECUTE FUNCTION voice_ballot_stays();
CREATE TRIGGER counted_ballot_stays BEFORE UPDATE ON voice_countedballot
    FOR EACH ROW EXECUTE FUNCTION voice_ballot_stays();
"""

GATHERED = """
CREATE FUNCTION voice_gathers_what_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.contribution_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voice_contribution
        WHERE id = NEW.contribution_id AND triage = 'open') THEN
        RAISE EXCEPTION 'Only what was sorted as open is gathered into a theme.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.statement_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM voice_statement
        WHERE id = NEW.statement_id AND moderation = 'shown') THEN
        RAISE EXCEPTION 'Only a statement that is shown is gathered into a theme.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER gathered_is_open BEFORE INSERT ON voice_gathered
    FOR EACH ROW EXECUTE FUNCTION voice_gathers_what_is_open();
CREATE FUNCTION voice_harm_leaves_themes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.triage <> 'open' AND EXISTS (SELECT 1 FROM voice_gathered WHERE contribution_id = NEW.id) THEN
        RAISE EXCEPTION 'What is not open leaves its themes first.' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER contribution_leaves_themes AFTER UPDATE OF triage ON voice_contribution
    FOR EACH ROW EXECUTE FUNCTION voice_harm_leaves_themes();
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0001_initial")]

    operations = [migrations.RunSQL(ROUND), migrations.RunSQL(BALLOT), migrations.RunSQL(GATHERED)]
