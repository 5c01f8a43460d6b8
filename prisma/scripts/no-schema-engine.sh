#!/bin/sh
# Stands in for Prisma's schema engine while `prisma generate` runs (see ../prisma.config.ts). It must never be needed.
echo 'prisma generate started the schema engine, which this project does without. See prisma/README.md.' >&2
exit 1
