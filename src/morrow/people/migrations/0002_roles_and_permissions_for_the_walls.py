"""What the walls ask of the register: which roles the viewer holds, and who permits them."""

from django.db import migrations

FUNCTIONS = """
CREATE OR REPLACE FUNCTION morrow_holds(kinds text[]) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT EXISTS (
        SELECT 1 FROM people_role r
        WHERE r.place = morrow_place() AND r.person_id::text = morrow_viewer() AND r.kind = ANY (kinds)
          AND r.active_from <= current_date AND (r.active_to IS NULL OR r.active_to > current_date))
$$;
CREATE OR REPLACE FUNCTION morrow_permitted(kind text) RETURNS SETOF bigint STABLE LANGUAGE sql AS $$
    SELECT p.person_id FROM people_permission p LEFT JOIN people_role r ON r.id = p.role_id
    WHERE p.place = morrow_place() AND p.given_to_id::text = morrow_viewer() AND morrow_permitted.kind = ANY (p.kinds)
      AND p.withdrawn IS NULL
      AND p.active_from <= current_date AND (p.active_to IS NULL OR p.active_to > current_date)
      AND (p.role_id IS NULL
           OR (r.active_from <= current_date AND (r.active_to IS NULL OR r.active_to > current_date)))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("foundations", "0002_record_and_walls")]

    operations = [migrations.RunSQL(FUNCTIONS)]
