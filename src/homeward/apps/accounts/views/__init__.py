"""The pages of accounts: coming in, enrolling, one's own account, members."""
