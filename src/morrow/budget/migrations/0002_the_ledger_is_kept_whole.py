"""The database keeps the ledger's promises, whoever writes: PostgreSQL 15 and later, no extension.

An entry balances or does not exist; it is only ever added to the ledger; no head goes below nought;
nothing is added to an entry of an earlier transaction, nor to a closed pool; a pool's entries queue
behind one another. What was accepted from a partner, and what an allocation set aside, stay so.
"""

from django.db import migrations

NEVER_REWRITTEN = """
CREATE FUNCTION budget_never_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE found boolean;
BEGIN
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', TG_TABLE_NAME) INTO found;
    IF found THEN
        RAISE EXCEPTION 'The table % is never emptied: what is written stays written.', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NULL;
END $$;
""" + "".join(
    f"""
CREATE TRIGGER {table}_stays BEFORE UPDATE OR DELETE ON {table}
    FOR EACH ROW EXECUTE FUNCTION morrow_append_only();
CREATE TRIGGER {table}_is_never_emptied BEFORE TRUNCATE ON {table}
    FOR EACH STATEMENT EXECUTE FUNCTION budget_never_emptied();
"""
    for table in ("budget_entry", "budget_posting", "budget_account", "budget_actual")
)

QUEUE = """
CREATE FUNCTION budget_entry_queues() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE pool record;
BEGIN
    SELECT place, closed_at INTO pool FROM budget_pool WHERE id = NEW.pool_id FOR NO KEY UPDATE;
    IF pool.closed_at IS NOT NULL THEN
        RAISE EXCEPTION 'The pool is closed: no entry can be written in it.' USING ERRCODE = 'check_violation';
    END IF;
    IF pool.place IS DISTINCT FROM NEW.place THEN
        RAISE EXCEPTION 'An entry belongs to the place of its pool.' USING ERRCODE = 'check_violation';
    END IF;
    NEW.xid := pg_current_xact_id()::text::bigint;
    RETURN NEW;
END $$;
CREATE TRIGGER budget_entry_queues BEFORE INSERT ON budget_entry
    FOR EACH ROW EXECUTE FUNCTION budget_entry_queues();

CREATE FUNCTION budget_posting_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE entry record; account record;
BEGIN
    SELECT place, pool_id, xid INTO entry FROM budget_entry WHERE id = NEW.entry_id;
    SELECT place, pool_id INTO account FROM budget_account WHERE id = NEW.account_id;
    IF entry.xid IS DISTINCT FROM pg_current_xact_id()::text::bigint THEN
        RAISE EXCEPTION 'Nothing is added to an entry once it is written. Write a new one.'
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF (entry.place, entry.pool_id) IS DISTINCT FROM (account.place, account.pool_id)
       OR entry.place IS DISTINCT FROM NEW.place THEN
        RAISE EXCEPTION 'A posting, its entry and its account belong to one pool of one place.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER budget_posting_in_time BEFORE INSERT ON budget_posting
    FOR EACH ROW EXECUTE FUNCTION budget_posting_in_time();
"""

BALANCE = """
CREATE FUNCTION budget_check_entry(entry_no bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE parts bigint; out_by numeric;
BEGIN
    SELECT count(*), coalesce(sum(amount), 0) INTO parts, out_by
        FROM budget_posting WHERE entry_id = entry_no;
    IF parts < 2 OR out_by <> 0 THEN
        RAISE EXCEPTION 'The entry % does not balance: % postings, out by % pence.', entry_no, parts, out_by
            USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION budget_check_mirror(entry_no bigint, mirrored bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM budget_posting WHERE entry_id IN (entry_no, mirrored)
        GROUP BY account_id HAVING sum(amount) <> 0
    ) THEN
        RAISE EXCEPTION 'The entry % is not the mirror of entry %.', entry_no, mirrored
            USING ERRCODE = 'check_violation';
    END IF;
END $$;

CREATE FUNCTION budget_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM budget_check_entry(NEW.id);
    IF NEW.reverses_id IS NOT NULL THEN
        PERFORM budget_check_mirror(NEW.id, NEW.reverses_id);
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_entry_balances AFTER INSERT ON budget_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_entry_balances();

CREATE FUNCTION budget_posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE account record; stands numeric;
BEGIN
    PERFORM budget_check_entry(NEW.entry_id);
    SELECT head, line_id INTO account FROM budget_account WHERE id = NEW.account_id;
    SELECT sum(amount) INTO stands FROM budget_posting WHERE account_id = NEW.account_id;
    IF (account.head = 'contributed' AND stands > 0) OR (account.head <> 'contributed' AND stands < 0) THEN
        RAISE EXCEPTION 'Line % cannot give what is not there: its head "%" would stand at % pence.',
            account.line_id, account.head, stands USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER budget_posting_balances AFTER INSERT ON budget_posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION budget_posting_balances();
"""

STAYS_AS_AGREED = """
CREATE FUNCTION budget_line_stays_as_accepted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'An accepted partner contribution does not change.' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER budget_line_stays_as_accepted BEFORE UPDATE OR DELETE ON budget_contributionline
    FOR EACH ROW WHEN (OLD.state = 'accepted') EXECUTE FUNCTION budget_line_stays_as_accepted();

CREATE FUNCTION budget_allocation_stays_as_made() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What an allocation set aside does not change. Undo or end it and make another.'
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER budget_allocation_stays_as_made BEFORE UPDATE ON budget_allocation
    FOR EACH ROW WHEN (
        (OLD.amount, OLD.pool_id, OLD.priority_id, OLD.decision_id, OLD.place, OLD.code)
        IS DISTINCT FROM (NEW.amount, NEW.pool_id, NEW.priority_id, NEW.decision_id, NEW.place, NEW.code)
    ) EXECUTE FUNCTION budget_allocation_stays_as_made();
"""


class Migration(migrations.Migration):
    dependencies = [("budget", "0001_initial"), ("foundations", "0002_record_and_walls")]

    operations = [
        migrations.RunSQL(NEVER_REWRITTEN),
        migrations.RunSQL(QUEUE),
        migrations.RunSQL(BALANCE),
        migrations.RunSQL(STAYS_AS_AGREED),
    ]
