select segment, sum(v0), sum(v1)
    from (
    select flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[greatest(f."created_on", (date '1970-01-01' + $3::INTEGER)) - (date '1970-01-01' + $4::INTEGER) + 1]::INTEGER as segment, 1 * 1 as v0, 1 * f."amount" as v1
    from "deals" f where true and f."created_on" < (date '1970-01-01' + $5::INTEGER) and (coalesce(f."status" = $6, false) or f."closed_on" is not null) union all 
    select flatten(list_transform(list_zip($7::VARCHAR::UTINYINT[], $8::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[greatest(greatest(f."closed_on", f."created_on"), (date '1970-01-01' + $9::INTEGER)) - (date '1970-01-01' + $10::INTEGER) + 1]::INTEGER as segment, -1 * 1 as v0, -1 * f."amount" as v1
    from "deals" f where true and f."created_on" is not null and f."closed_on" is not null and not coalesce(f."status" = $11, false) and greatest(f."closed_on", f."created_on") < (date '1970-01-01' + $12::INTEGER)) group by all
-- ["[1,2,3,4]","[1,91,92,45]",17256,17256,17485,"open","[1,2,3,4]","[1,91,92,45]",17256,17256,"open",17485]
