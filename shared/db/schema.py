"""The two schemas: a hall's database and the reference platform's."""

from sqlalchemy import MetaData

NAMES = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

hall = MetaData(naming_convention=NAMES)
platform = MetaData(naming_convention=NAMES)
