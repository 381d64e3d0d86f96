select coalesce(flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."ordered_on" - (date '1970-01-01' + $3::INTEGER) + 1], 0) as segment, f."product_code", sum(f."net_amount"), sum(coalesce(f."margin", (f."net_amount" - f."cost"))) from "orders" f where f."status" is distinct from $4 and f."status" is distinct from $5 and (f."ordered_on" >= (date '1970-01-01' + $6::INTEGER) and f."ordered_on" < (date '1970-01-01' + $7::INTEGER) or f."ordered_on" is null) group by all
-- ["[1,2]","[306,318]",16861,"quotation","cancelled",16861,17485]


    with base as (select coalesce(flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."ordered_on" - (date '1970-01-01' + $3::INTEGER) + 1], 0) as segment, f."number" as value, f."ordered_on" is null as undated, f."product_code" as k0
    from "orders" f where f."status" is distinct from $4 and f."status" is distinct from $5 and true and (f."ordered_on" >= (date '1970-01-01' + $6::INTEGER) and f."ordered_on" < (date '1970-01-01' + $7::INTEGER) or f."ordered_on" is null)), mapping as (select unnest($8::INTEGER[]) as segment, unnest($9::INTEGER[]) as target)
    select target, grouping(k0) as level, k0, count(distinct value) as value
    from base join mapping using (segment) where segment > 0 or undated group by grouping sets ((target), (target, k0))
-- ["[1,2]","[306,318]",16861,"quotation","cancelled",16861,17485,[1,2,0,1,2,0],[0,0,0,1,2,3]]
