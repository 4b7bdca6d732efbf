"""The embedded PostgreSQL: found, made, started, reached and stopped by our own code. No Django here.

DATABASE_URL comes first: where it is set nothing is started. Else PostgreSQL's programs are the
distribution's, then a wheel's. The server listens on a socket in a private folder, and never on the
network; it runs without root's powers; it has three roles, and the site's own can bend no row security.

Words: *cluster*, a folder of databases with one server; *home*, the folder of this installation;
*binaries*, PostgreSQL's programs; *owner* and *app*, the role of migrations and the role of the site.
"""

from .binaries import Binaries, all_binaries, find_binaries
from .cluster import Cluster
from .errors import (
    DatabaseTrouble,
    DidNotStart,
    DidNotStop,
    DiskFull,
    FolderNotPrivate,
    FolderUnreachable,
    NoPostgres,
    NoUserNamespace,
    OwnerUrlMissing,
    PasswordsLost,
    SocketPathTooLong,
    StillInUse,
    WrongVersion,
)
from .folders import home_folder
from .urls import DatabaseUrls, cluster_folder, connection_settings, database_urls, embedded
from .use import keep_running, stop_kept, using, using_database

__all__ = [
    "Binaries",
    "Cluster",
    "DatabaseTrouble",
    "DatabaseUrls",
    "DidNotStart",
    "DidNotStop",
    "DiskFull",
    "FolderNotPrivate",
    "FolderUnreachable",
    "NoPostgres",
    "NoUserNamespace",
    "OwnerUrlMissing",
    "PasswordsLost",
    "SocketPathTooLong",
    "StillInUse",
    "WrongVersion",
    "all_binaries",
    "cluster_folder",
    "connection_settings",
    "database_urls",
    "embedded",
    "find_binaries",
    "home_folder",
    "keep_running",
    "stop_kept",
    "using",
    "using_database",
]
