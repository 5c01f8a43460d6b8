-- What an edition's projects are, such as "projets d’investissement": not every data set counts digital ones.
ALTER TABLE "edition" ADD COLUMN "projects_fr" TEXT, ADD COLUMN "projects_en" TEXT;
