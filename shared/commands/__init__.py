"""The commands of `onewindow`, a file for each group of them; `app` puts them together."""
