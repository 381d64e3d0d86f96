select coalesce(flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."closed_on" - (date '1970-01-01' + $3::INTEGER) + 1], 0) as segment, f."rep_code", sum((f."closed_on" - f."created_on")) filter (where f."status" = $4 and (f."closed_on" - f."created_on") is not null), count(*) filter (where f."status" = $5 and (f."closed_on" - f."created_on") is not null), sum((f."closed_on" - f."created_on")) filter (where f."status" = $6 and (f."closed_on" - f."created_on") is not null), count(*) filter (where f."status" = $7 and (f."closed_on" - f."created_on") is not null), count(*) filter (where f."status" = $8), count(*) filter (where f."status" = $9) from "deals" f where ((f."status" = $10) or (f."status" = $11)) and (f."closed_on" >= (date '1970-01-01' + $12::INTEGER) and f."closed_on" < (date '1970-01-01' + $13::INTEGER) or f."closed_on" is null) group by all
-- ["[1]","[625]",16860,"won","won","lost","lost","won","lost","won","lost",16860,17485]


    with base as (select coalesce(flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."closed_on" - (date '1970-01-01' + $3::INTEGER) + 1], 0) as segment, round((f."closed_on" - f."created_on")::DOUBLE * $4) as value, f."closed_on" is null as undated, f."rep_code" as k0
    from "deals" f where ((f."status" = $5) or (f."status" = $6)) and f."status" = $7 and (f."closed_on" >= (date '1970-01-01' + $8::INTEGER) and f."closed_on" < (date '1970-01-01' + $9::INTEGER) or f."closed_on" is null)), mapping as (select unnest($10::INTEGER[]) as segment, unnest($11::INTEGER[]) as target)
    select target, grouping(k0) as level, k0, median(value) as value
    from base join mapping using (segment) where segment > 0 or undated group by grouping sets ((target), (target, k0))
-- ["[1]","[625]",16860,1,"won","lost","won",16860,17485,[1,0],[0,0]]


    with base as (select coalesce(flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."closed_on" - (date '1970-01-01' + $3::INTEGER) + 1], 0) as segment, round(f."amount"::DOUBLE * $4) as value, f."closed_on" is null as undated, f."rep_code" as k0
    from "deals" f where ((f."status" = $5) or (f."status" = $6)) and f."status" = $7 and (f."closed_on" >= (date '1970-01-01' + $8::INTEGER) and f."closed_on" < (date '1970-01-01' + $9::INTEGER) or f."closed_on" is null)), mapping as (select unnest($10::INTEGER[]) as segment, unnest($11::INTEGER[]) as target)
    select target, grouping(k0) as level, k0, median(value) as value
    from base join mapping using (segment) where segment > 0 or undated group by grouping sets ((target), (target, k0))
-- ["[1]","[625]",16860,10000,"won","lost","won",16860,17485,[1,0],[0,0]]
