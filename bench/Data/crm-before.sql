-- The seed of a new workspace makes way for the sample company. The rows that are copied in refer to each other correctly;
-- checking each reference again would take longer than the copying.
SET session_replication_role = replica;

UPDATE "Workspace" SET "BaseCurrency" = 'USD', "TimeZone" = 'UTC';
DELETE FROM "Stages";
DELETE FROM "Pipelines";

-- The seeded tiers keep their rules under the sample's ids and names.
UPDATE "Tiers" SET
  "Id" = sample.id::uuid,
  "NameEn" = sample.name,
  "NameZh" = sample.name
FROM (VALUES
  ('Ordinary', '00000000-0000-7000-8000-000000000001', 'Bronze'),
  ('Potential', '00000000-0000-7000-8000-000000000002', 'Silver'),
  ('Key', '00000000-0000-7000-8000-000000000003', 'Gold'),
  ('Strategic', '00000000-0000-7000-8000-000000000004', 'Platinum')) sample(key, id, name)
WHERE "Key" = sample.key;

-- The seeded administrator steps aside: the sample's users are numbered from 1.
UPDATE "Users" SET "Number" = 1000 WHERE "UserName" = 'admin';
