"""The database keeps the promise: the record is append-only, and unset settings show nothing."""

from django.db import migrations

SETTINGS = """
CREATE FUNCTION morrow_place() RETURNS text STABLE LANGUAGE sql AS
$$ SELECT coalesce(current_setting('morrow.place', true), '') $$;
CREATE FUNCTION morrow_viewer() RETURNS text STABLE LANGUAGE sql AS
$$ SELECT coalesce(current_setting('morrow.viewer', true), '') $$;
-- *people* replaces these two with the register of roles and of permissions.
CREATE FUNCTION morrow_holds(kinds text[]) RETURNS boolean STABLE LANGUAGE sql AS
$$ SELECT false $$;
CREATE FUNCTION morrow_permitted(kind text) RETURNS SETOF bigint STABLE LANGUAGE sql AS
$$ SELECT NULL::bigint WHERE false $$;
"""

APPEND_ONLY = """
CREATE FUNCTION morrow_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The table % is only ever added to: what is written stays written. Reverse it with a new entry.',
        TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON foundations_entry
    FOR EACH ROW EXECUTE FUNCTION morrow_append_only();
CREATE TRIGGER entry_is_never_emptied BEFORE TRUNCATE ON foundations_entry
    FOR EACH STATEMENT EXECUTE FUNCTION morrow_append_only();
CREATE TRIGGER seal_stays BEFORE UPDATE OR DELETE ON foundations_seal
    FOR EACH ROW EXECUTE FUNCTION morrow_append_only();
CREATE TRIGGER seal_is_never_emptied BEFORE TRUNCATE ON foundations_seal
    FOR EACH STATEMENT EXECUTE FUNCTION morrow_append_only();
"""


class Migration(migrations.Migration):
    dependencies = [("foundations", "0001_initial")]

    operations = [migrations.RunSQL(SETTINGS), migrations.RunSQL(APPEND_ONLY)]
