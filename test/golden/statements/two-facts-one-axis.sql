select flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."closed_on" - (date '1970-01-01' + $3::INTEGER) + 1] as segment, sum(f."amount") from "deals" f where f."status" = $4 and f."closed_on" >= (date '1970-01-01' + $5::INTEGER) and f."closed_on" < (date '1970-01-01' + $6::INTEGER) group by all
-- ["[1,2,3,4]","[90,91,92,45]",17167,"won",17167,17485]

select flatten(list_transform(list_zip($1::VARCHAR::UTINYINT[], $2::VARCHAR::INTEGER[]), lambda run: list_resize([]::UTINYINT[], run[2], run[1])))[f."ordered_on" - (date '1970-01-01' + $3::INTEGER) + 1] as segment, sum(f."net_amount") from "orders" f where f."status" is distinct from $4 and f."status" is distinct from $5 and f."ordered_on" >= (date '1970-01-01' + $6::INTEGER) and f."ordered_on" < (date '1970-01-01' + $7::INTEGER) group by all
-- ["[1,2,3,4]","[90,91,92,45]",17167,"quotation","cancelled",17167,17485]
