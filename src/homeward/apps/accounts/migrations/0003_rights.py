"""Members are found at sign-in, before anybody acts, so their tables stand open to the desk."""

from django.db import migrations

from homeward.postgres import operations


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_first_members"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("sessions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("procrastinate", "0041_post_retry_failed_job"),
    ]

    operations = [
        operations.open_table(
            "accounts_organisation", rights="SELECT", why="names organisations, no person"
        ),
        operations.open_table(
            "accounts_member",
            rights="SELECT, INSERT, UPDATE",
            why="read at sign-in, before anybody acts",
        ),
        operations.open_table(
            "django_session",
            rights="SELECT, INSERT, UPDATE, DELETE",
            why="sessions, kept by the framework",
        ),
        operations.open_table(
            "django_content_type", rights="SELECT", why="the framework names its models"
        ),
        *[
            operations.open_table(
                f"procrastinate_{table}",
                rights="SELECT, INSERT, UPDATE, DELETE",
                why="the job queue; arguments are keys only",
            )
            for table in ("jobs", "events", "workers", "periodic_defers")
        ],
        migrations.RunSQL(
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO homeward_desk",
            migrations.RunSQL.noop,
        ),
    ]
