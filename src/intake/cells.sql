-- Cells that the plain cast could not read, read with more patience. `odd` is a table (row, o, t, p, m, raw).

create or replace macro narrow(raw) as
  trim(translate(raw, '０１２３４５６７８９．－＋＜＞，（）＊　' || chr(9) || chr(160), '0123456789.-+<>,()*   '));

create or replace macro read_cells(missing := ['--'], below := ['nd'], comma := false) as table
select row, o, t, p, raw, m, note, qualifier, value,
  case
    when s = '' then 'blank'
    when value is not null or qualifier is not null then 'reading'
    when lower(s) in (select unnest(missing)) then 'missing'
    else 'reject'
  end as fate
from (
  select *,
    case
      when lower(s) in (select unnest(below)) then '<'
      when s[1] in ('<', '≤') or (value is not null and regexp_full_match(s, '.*[0-9][lL]([(][^()]*[)])?')) then '<'
      when s[1] in ('>', '≥') then '>'
    end as qualifier
  from (
    select *,
      try_cast(
        case
          when comma then replace(digits, ',', '.')
          -- a comma is a thousands separator only where three digits follow each
          when contains(digits, ',') and not regexp_full_match(digits, '[-+]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?') then null
          else replace(digits, ',', '')
        end as double) as value,
      coalesce(
        nullif(regexp_extract(s, '[(]([^()]*)[)]$', 1), ''),
        nullif(regexp_extract(s, '[0-9]\s+([A-Za-z])$', 1), ''),
        case when s like '%*' then '*' end) as note
    from (
      select *, regexp_extract(s, '^[<>≤≥]?([-+]?[0-9.,]*[0-9][0-9.,]*(?:[eE][-+]?[0-9]+)?)[lL]?(?:[(][^()]*[)]|[*]|\s+[A-Za-z])?$', 1) as digits
      from (select *, narrow(raw) as s from odd)
    )
  )
);
