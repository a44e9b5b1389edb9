"""A mission takes a paper back: its pages are empty from that moment, its row says when and who.

Nothing at the counter says whether the desk took the paper over before: taking back is one act with
one answer in both cases (docs/adr/0033). What the database writes itself nobody can say otherwise.
"""

from django.db import migrations, models

from homeward.postgres.address import COUNTER

PAPER, PAGE = "counter_enclosure", "counter_enclosurepage"
TAKEN_BACK = f"""
GRANT UPDATE (withdrawn_at, withdrawn_label) ON {PAPER} TO {COUNTER};
GRANT UPDATE (picture) ON {PAGE} TO {COUNTER};

CREATE FUNCTION homeward.paper_taken_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user <> '{COUNTER}' THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.withdrawn_at IS NOT NULL OR NEW.withdrawn_label <> '' THEN
      RAISE insufficient_privilege USING MESSAGE = 'permission denied: a paper is sent first';
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: this is not done again';
  END IF;
  NEW.withdrawn_at := now();
  NEW.withdrawn_label := (
    SELECT m.shown_as FROM public.accounts_member m WHERE m.id = homeward.actor());
  RETURN NEW;
END
$f$;
CREATE TRIGGER paper_taken_back BEFORE INSERT OR UPDATE ON {PAPER}
  FOR EACH ROW EXECUTE FUNCTION homeward.paper_taken_back();

CREATE FUNCTION homeward.pages_taken_back() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user = '{COUNTER}' THEN
    UPDATE public.{PAGE} SET picture = ''::bytea WHERE enclosure_id = NEW.id;
  END IF;
  RETURN NULL;
END
$f$;
CREATE TRIGGER pages_taken_back AFTER UPDATE ON {PAPER}
  FOR EACH ROW EXECUTE FUNCTION homeward.pages_taken_back();

CREATE FUNCTION homeward.page_emptied() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $f$
BEGIN
  IF current_user = '{COUNTER}' AND (NEW.picture <> ''::bytea OR NOT EXISTS (
    SELECT FROM public.{PAPER} e WHERE e.id = NEW.enclosure_id AND e.withdrawn_at IS NOT NULL))
  THEN
    RAISE insufficient_privilege USING MESSAGE = 'permission denied: a page stays as it is';
  END IF;
  RETURN NEW;
END
$f$;
CREATE TRIGGER page_emptied BEFORE UPDATE ON {PAGE}
  FOR EACH ROW EXECUTE FUNCTION homeward.page_emptied();

REVOKE ALL ON FUNCTION
  homeward.paper_taken_back(), homeward.pages_taken_back(), homeward.page_emptied() FROM PUBLIC;
"""  # noqa: S608 - constants only
TAKEN_BACK_BACK = f"""
DROP TRIGGER page_emptied ON {PAGE};
DROP TRIGGER pages_taken_back ON {PAPER};
DROP TRIGGER paper_taken_back ON {PAPER};
DROP FUNCTION homeward.page_emptied();
DROP FUNCTION homeward.pages_taken_back();
DROP FUNCTION homeward.paper_taken_back();
REVOKE UPDATE (picture) ON {PAGE} FROM {COUNTER};
REVOKE UPDATE (withdrawn_at, withdrawn_label) ON {PAPER} FROM {COUNTER};
"""


class Migration(migrations.Migration):
    dependencies = [("counter", "0007_lists_have_a_measure")]

    operations = [
        migrations.AddField("enclosure", "withdrawn_at", models.DateTimeField(null=True)),
        migrations.AddField(
            "enclosure",
            "withdrawn_label",
            models.CharField(db_default="", default="", max_length=120),
        ),
        migrations.RunSQL(TAKEN_BACK, TAKEN_BACK_BACK),
    ]
