-- New records go on counting where the copied ones end.
INSERT INTO "NumberSeries" ("Name", "Last")
SELECT 'User', max("Number") FROM "Users"
UNION ALL SELECT 'Customer', max("Number") FROM "Customers"
UNION ALL SELECT 'Opportunity', max("Number") FROM "Opportunities"
ON CONFLICT ("Name") DO UPDATE SET "Last" = excluded."Last";

SET session_replication_role = DEFAULT;
