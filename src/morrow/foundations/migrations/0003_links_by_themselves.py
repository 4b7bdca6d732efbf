"""What each entry rests on, one row for each, so that a thread is followed by an index under row security."""

from django.db import migrations, models

import morrow.foundations.scope.entering

WRITTEN_WITH_THE_ENTRY = """
CREATE FUNCTION morrow_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO foundations_link (place, entry, "on", cause)
    SELECT e.place, e.id, e."on", cause FROM written e, unnest(e.because) AS cause;
    RETURN NULL;
END $$;
CREATE TRIGGER entry_links AFTER INSERT ON foundations_entry
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION morrow_link();
CREATE TRIGGER link_stays BEFORE UPDATE OR DELETE ON foundations_link
    FOR EACH ROW EXECUTE FUNCTION morrow_append_only();
CREATE TRIGGER link_is_never_emptied BEFORE TRUNCATE ON foundations_link
    FOR EACH STATEMENT EXECUTE FUNCTION morrow_append_only();
"""

ENTRIES_FROM_BEFORE = """
ALTER TABLE foundations_entry NO FORCE ROW LEVEL SECURITY;
INSERT INTO foundations_link (place, entry, "on", cause)
SELECT e.place, e.id, e."on", cause FROM foundations_entry e, unnest(e.because) AS cause;
ALTER TABLE foundations_entry FORCE ROW LEVEL SECURITY;
"""
"""The owner stands behind the wall too, and here must see every place."""


class Migration(migrations.Migration):
    dependencies = [("foundations", "0002_record_and_walls")]

    operations = [
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "place",
                    models.SlugField(
                        db_index=False,
                        default=morrow.foundations.scope.entering.place,
                        editable=False,
                        max_length=40,
                    ),
                ),
                (
                    "entry",
                    models.BigIntegerField(
                        help_text="The entry's number; no foreign key, so writers never wait."
                    ),
                ),
                ("on", models.CharField(max_length=120)),
                ("cause", models.CharField(max_length=120)),
            ],
            options={"indexes": [models.Index(fields=["place", "cause"], name="link_cause")]},
        ),
        migrations.RunSQL(ENTRIES_FROM_BEFORE),
        migrations.RunSQL(WRITTEN_WITH_THE_ENTRY),
        migrations.RemoveIndex(model_name="entry", name="entry_because"),
        migrations.RemoveIndex(model_name="entry", name="entry_by"),
        migrations.AddIndex(
            model_name="entry", index=models.Index(fields=["by"], name="entry_by")
        ),
        migrations.AlterField(
            model_name="entry",
            name="place",
            field=models.SlugField(
                db_index=False,
                default=morrow.foundations.scope.entering.place,
                editable=False,
                max_length=40,
            ),
        ),
    ]
