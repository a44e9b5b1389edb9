"""What every page looks like: base page, components, styles, template tags. It knows no other app."""
