"""Row security for papers: added, never changed, and seen by whoever may see their person."""

from django.db import migrations

from homeward.postgres import operations, rls


def tied(child, column, parent):
    """Tie a key to rows of the same keeper."""
    return migrations.RunSQL(rls.same_keeper(child, column, parent), migrations.RunSQL.noop)


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("register", "0010_seen_by_assignment")]

    operations = [
        operations.protect("documents_document", rights="SELECT, INSERT"),
        operations.protect("documents_page", rights="SELECT, INSERT"),
        operations.protect("documents_documentact", rights="SELECT, INSERT"),
        tied("documents_document", "person_id", "register_person"),
        tied("documents_document", "source_id", "register_source"),
        tied("documents_page", "document_id", "documents_document"),
        tied("documents_documentact", "document_id", "documents_document"),
        operations.assigned_only("documents_document"),
        operations.assigned_with("documents_page", "document_id", "documents_document"),
        operations.assigned_with("documents_documentact", "document_id", "documents_document"),
    ]
