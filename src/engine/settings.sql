-- Run once at opening: everything lives in one compressed in-memory database, nothing is fetched, only in/ is read.
set autoload_known_extensions = false;
set autoinstall_known_extensions = false;
set memory_limit = '2GB';
set allowed_directories = ['in/'];
set enable_external_access = false;
attach ':memory:' as bamai (compress);
set lock_configuration = true;
