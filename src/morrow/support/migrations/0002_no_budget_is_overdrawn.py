"""Movements of a personal budget are only added, and never take a sub-balance below nought."""

from django.db import migrations

RAISE = """
CREATE FUNCTION support_movement_holds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    agreed bigint;
    put_by bigint;
    paid bigint;
BEGIN
    SELECT p.from_body + p.from_person INTO agreed FROM support_budgetpart p WHERE p.id = NEW.part_id;
    SELECT coalesce(sum(CASE m.move WHEN 'committed' THEN m.amount ELSE -m.amount END), 0),
           coalesce(sum(CASE m.move WHEN 'paid' THEN m.amount ELSE 0 END), 0)
      INTO put_by, paid FROM support_movement m WHERE m.part_id = NEW.part_id;
    IF put_by < 0 THEN
        RAISE EXCEPTION 'support: more was paid or let go than was put by' USING ERRCODE = 'check_violation';
    END IF;
    IF agreed IS NULL OR put_by + paid > agreed THEN
        RAISE EXCEPTION 'support: the part does not hold this much' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER support_movement_holds AFTER INSERT ON support_movement
    FOR EACH ROW EXECUTE FUNCTION support_movement_holds();

CREATE FUNCTION support_movement_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.part_id, NEW.move, NEW.amount, NEW.at) IS DISTINCT FROM (OLD.part_id, OLD.move, OLD.amount, OLD.at)
    THEN
        RAISE EXCEPTION 'support: a movement is never changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER support_movement_stays BEFORE UPDATE ON support_movement
    FOR EACH ROW EXECUTE FUNCTION support_movement_stays();
"""
LOWER = """
DROP TRIGGER support_movement_holds ON support_movement;
DROP TRIGGER support_movement_stays ON support_movement;
DROP FUNCTION support_movement_holds();
DROP FUNCTION support_movement_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("support", "0001_initial")]

    operations = [migrations.RunSQL(RAISE, LOWER)]
