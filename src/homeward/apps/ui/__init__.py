"""What every page looks like: templates, components, styles, tags. It knows no other app."""
