//! People: passwords, second factor, sessions, invitations, roles.
