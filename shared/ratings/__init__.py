"""好差评: one rating per service, and the follow-up of a bad one."""
