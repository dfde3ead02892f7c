-- The package shelf. A row is written only after its file lies in the folder of packages.
create table alm.package (
    id                   varchar(64)   not null primary key,
    unique_name          varchar(1024) not null,
    -- lower case, because unique names are compared without regard to case
    name_key             varchar(1024) not null,
    display_name         varchar(1024) not null,
    version              varchar(80)   not null,
    managed              boolean       not null,
    publisher_name       varchar(1024) not null,
    publisher_title      varchar(1024) not null,
    publisher_prefix     varchar(1024) not null,
    option_value_prefix  integer       not null,
    components           integer       not null,
    missing_dependencies integer       not null,
    -- a JSON array
    findings             text          not null,
    size_bytes           bigint        not null,
    uploaded_at          timestamp with time zone not null,
    uploaded_by          varchar(255)  not null
);

create index package_by_name on alm.package (name_key);
