// The public client dynamics-web-api against a running Almanac. Given by the environment:
//   ALMANAC_URL     base address of an embedded environment, .../environments/<name>
//   ALMANAC_TOKEN   bearer token of a machine client that may write there
//   ALMANAC_PACKAGE file with an unmanaged solution: tables ctso_category (key ctso_code) and ctso_expense
//   ALMANAC_METADATA file into which $metadata is written, for the typed client
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { before, test } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";

const api = new DynamicsWebApi({
  serverUrl: `${process.env.ALMANAC_URL}/`,
  dataApi: { version: "9.2" },
  onTokenRefresh: async () => process.env.ALMANAC_TOKEN,
  propagateErrors: true,
});
const food = randomUUID();
const travel = randomUUID();
const lunch = randomUUID();
const solution = { headers: { "MSCRM.SolutionUniqueName": "ContosoClients" } };

async function finished(operation) {
  for (let asked = 0; asked < 600; asked++) {
    const row = await api.retrieve({
      collection: "asyncoperations",
      key: operation,
      select: ["statecode", "statuscode", "message", "friendlymessage", "errorcode"],
    });
    if (row.statecode === 3) {
      return row;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("the operation does not end");
}

async function refused(call) {
  try {
    await call();
  } catch (error) {
    return error;
  }
  throw new Error("was not refused");
}

before(async () => {
  const importJob = randomUUID();
  const begun = await api.callAction({
    actionName: "ImportSolutionAsync",
    action: {
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: true,
      CustomizationFile: readFileSync(process.env.ALMANAC_PACKAGE).toString("base64"),
      ImportJobId: importJob,
    },
  });
  assert.equal(begun.ImportJobKey, importJob);
  const ended = await finished(begun.AsyncOperationId);
  assert.equal(ended.statuscode, 30, ended.friendlymessage);
  const job = await api.retrieve({ collection: "importjobs", key: importJob, select: ["progress", "completedon", "solutionname"] });
  assert.equal(job.progress, 100);
  await api.callAction({ actionName: "PublishAllXml" });
});

test("says who the caller is", async () => {
  const who = await api.callFunction("WhoAmI");
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
  assert.match(who.OrganizationId, /^[0-9a-f-]{36}$/);
});

test("says its version", async () => {
  assert.match((await api.callFunction("RetrieveVersion")).Version, /^9\.2\./);
});

test("creates rows with an id of the client's choice", async () => {
  assert.equal(await api.create({ collection: "ctso_categories", data: { ctso_categoryid: food, ctso_name: "Food", ctso_code: "F" } }), food);
  assert.equal(await api.create({ collection: "ctso_categories", data: { ctso_categoryid: travel, ctso_name: "Travel", ctso_code: "T" } }), travel);
});

test("gives back what it has created", async () => {
  const row = await api.create({
    collection: "ctso_expenses",
    data: { ctso_expenseid: lunch, ctso_name: "Lunch", ctso_amount: 12.5, ctso_paid: true, "ctso_categoryid@odata.bind": `/ctso_categories(${food})` },
    returnRepresentation: true,
  });
  assert.equal(row.ctso_expenseid, lunch);
  assert.equal(row.ctso_amount, 12.5);
  assert.equal(row._ctso_categoryid_value, food);
});

test("reads one row", async () => {
  const row = await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_name", "ctso_paid"] });
  assert.equal(row.ctso_name, "Lunch");
  assert.equal(row.ctso_paid, true);
  assert.ok(row["@odata.etag"]);
});

test("reads by an alternate key", async () => {
  const row = await api.retrieve({ collection: "ctso_categories", key: "ctso_code='F'", select: ["ctso_name"] });
  assert.equal(row.ctso_categoryid, food);
});

test("expands a lookup", async () => {
  const row = await api.retrieve({
    collection: "ctso_expenses",
    key: lunch,
    select: ["ctso_name"],
    expand: [{ property: "ctso_categoryid", select: ["ctso_name"] }],
  });
  assert.equal(row.ctso_categoryid.ctso_name, "Food");
});

test("annotates values when it is asked to", async () => {
  const row = await api.retrieve({ collection: "ctso_expenses", key: lunch, includeAnnotations: "*" });
  assert.equal(row["_ctso_categoryid_value@OData.Community.Display.V1.FormattedValue"], "Food");
  assert.equal(row["_ctso_categoryid_value@Microsoft.Dynamics.CRM.lookuplogicalname"], "ctso_category");
});

test("follows a navigation property", async () => {
  const category = await api.retrieve({ collection: "ctso_expenses", key: lunch, navigationProperty: "ctso_categoryid", select: ["ctso_name"] });
  assert.equal(category.ctso_name, "Food");
});

test("pages through rows", async () => {
  for (let n = 0; n < 7; n++) {
    await api.create({ collection: "ctso_expenses", data: { ctso_name: `Taxi ${n}`, ctso_amount: n, "ctso_categoryid@odata.bind": `/ctso_categories(${travel})` } });
  }
  const first = await api.retrieveMultiple({ collection: "ctso_expenses", select: ["ctso_name"], filter: "startswith(ctso_name,'taxi')", orderBy: ["ctso_amount desc"], maxPageSize: 3, count: true });
  assert.equal(first["@odata.count"], 7);
  assert.deepEqual(first.value.map((row) => row.ctso_name), ["Taxi 6", "Taxi 5", "Taxi 4"]);
  const second = await api.retrieveMultiple({ collection: "ctso_expenses", maxPageSize: 3 }, first["@odata.nextLink"]);
  assert.deepEqual(second.value.map((row) => row.ctso_name), ["Taxi 3", "Taxi 2", "Taxi 1"]);
});

test("reads all pages", async () => {
  const all = await api.retrieveAll({ collection: "ctso_expenses", select: ["ctso_name"], maxPageSize: 2 });
  assert.equal(all.value.length, 8);
});

test("filters and sorts", async () => {
  const found = await api.retrieveMultiple({
    collection: "ctso_expenses",
    select: ["ctso_name", "ctso_amount"],
    filter: `ctso_amount ge 3 and ctso_amount lt 6 and _ctso_categoryid_value eq ${travel}`,
    orderBy: ["ctso_name asc"],
    top: 2,
  });
  assert.deepEqual(found.value.map((row) => row.ctso_amount), [3, 4]);
});

test("filters through a lookup and by a collection", async () => {
  const through = await api.retrieveMultiple({ collection: "ctso_expenses", filter: "ctso_categoryid/ctso_code eq 'F'" });
  assert.equal(through.value.length, 1);
  const any = await api.retrieveMultiple({ collection: "ctso_categories", filter: "ctso_category_expense/any(e:e/ctso_amount gt 5.5 and e/ctso_amount lt 7)" });
  assert.deepEqual(any.value.map((row) => row.ctso_name), ["Travel"]);
});

test("expands a collection", async () => {
  const found = await api.retrieve({
    collection: "ctso_categories",
    key: travel,
    select: ["ctso_name"],
    expand: [{ property: "ctso_category_expense", select: ["ctso_name"], orderBy: ["ctso_amount asc"], top: 2 }],
  });
  assert.deepEqual(found.ctso_category_expense.map((row) => row.ctso_name), ["Taxi 0", "Taxi 1"]);
});

test("counts", async () => {
  assert.equal(await api.count({ collection: "ctso_expenses" }), 8);
  assert.equal(await api.count({ collection: "ctso_expenses", filter: "ctso_amount gt 5" }), 2);
  assert.equal(await api.countAll({ collection: "ctso_expenses", filter: "ctso_amount gt 4" }), 3);
});

test("fetches", async () => {
  const found = await api.fetch({
    collection: "ctso_expenses",
    fetchXml:
      "<fetch count='5'><entity name='ctso_expense'><attribute name='ctso_name'/><order attribute='ctso_amount' descending='true'/>" +
      "<filter><condition attribute='ctso_amount' operator='lt' value='3'/></filter>" +
      "<link-entity name='ctso_category' from='ctso_categoryid' to='ctso_categoryid' alias='c'><attribute name='ctso_name'/></link-entity>" +
      "</entity></fetch>",
  });
  assert.deepEqual(found.value.map((row) => row.ctso_name), ["Taxi 2", "Taxi 1", "Taxi 0"]);
  assert.equal(found.value[0]["c.ctso_name"], "Travel");
});

test("fetches all pages", async () => {
  const found = await api.fetchAll({
    collection: "ctso_expenses",
    includeAnnotations: "*",
    fetchXml: "<fetch count='3'><entity name='ctso_expense'><attribute name='ctso_name'/><order attribute='ctso_name'/></entity></fetch>",
  });
  assert.equal(found.value.length, 8);
});

test("updates", async () => {
  await api.update({ collection: "ctso_expenses", key: lunch, data: { ctso_amount: 14 } });
  const row = await api.update({ collection: "ctso_expenses", key: lunch, data: { ctso_name: "Long lunch" }, returnRepresentation: true, select: ["ctso_name", "ctso_amount"] });
  assert.equal(row.ctso_amount, 14);
  assert.equal(row.ctso_name, "Long lunch");
});

test("updates a single property", async () => {
  await api.updateSingleProperty({ collection: "ctso_expenses", key: lunch, fieldValuePair: { ctso_amount: 15 } });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_amount"] })).ctso_amount, 15);
});

test("does not overwrite what somebody has changed", async () => {
  const old = (await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_name"] }))["@odata.etag"];
  await api.update({ collection: "ctso_expenses", key: lunch, data: { ctso_amount: 16 } });
  const error = await refused(() => api.update({ collection: "ctso_expenses", key: lunch, data: { ctso_amount: 17 }, ifmatch: old }));
  assert.equal(error.status, 412);
  assert.equal(error.code, "0x80060882");
});

test("says that nothing has changed", async () => {
  const row = await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_name"] });
  const again = await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_name"], ifnonematch: row["@odata.etag"] });
  assert.ok(!again || !again.ctso_name, "the row was not sent again");
});

test("upserts by id", async () => {
  const key = randomUUID();
  await api.upsert({ collection: "ctso_expenses", key, data: { ctso_name: "Hotel" } });
  await api.upsert({ collection: "ctso_expenses", key, data: { ctso_name: "Inn" } });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key, select: ["ctso_name"] })).ctso_name, "Inn");
  await api.deleteRecord({ collection: "ctso_expenses", key });
});

test("upserts by an alternate key", async () => {
  await api.upsert({ collection: "ctso_categories", key: "ctso_code='S'", data: { ctso_name: "Sports" }, returnRepresentation: true });
  const row = await api.retrieve({ collection: "ctso_categories", key: "ctso_code='S'", select: ["ctso_name"] });
  assert.equal(row.ctso_name, "Sports");
});

test("updates only what exists, and creates only what does not", async () => {
  const key = randomUUID();
  const update = await refused(() => api.update({ collection: "ctso_expenses", key, data: { ctso_name: "?" }, ifmatch: "*" }));
  assert.equal(update.status, 404);
  const create = await refused(() => api.upsert({ collection: "ctso_expenses", key: lunch, data: { ctso_name: "?" }, ifnonematch: "*" }));
  assert.equal(create.status, 412);
});

test("associates and disassociates rows", async () => {
  await api.associate({ collection: "ctso_categories", primaryKey: travel, relationshipName: "ctso_category_expense", relatedCollection: "ctso_expenses", relatedKey: lunch });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch }))._ctso_categoryid_value, travel);
  await api.disassociate({ collection: "ctso_categories", primaryKey: travel, relationshipName: "ctso_category_expense", relatedKey: lunch });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch }))._ctso_categoryid_value, null);
});

test("sets and clears a lookup", async () => {
  await api.associateSingleValued({ collection: "ctso_expenses", primaryKey: lunch, navigationProperty: "ctso_categoryid", relatedCollection: "ctso_categories", relatedKey: food });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch }))._ctso_categoryid_value, food);
  await api.disassociateSingleValued({ collection: "ctso_expenses", primaryKey: lunch, navigationProperty: "ctso_categoryid" });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch }))._ctso_categoryid_value, null);
});

test("creates a row with its parts", async () => {
  const key = await api.create({
    collection: "ctso_categories",
    data: { ctso_name: "Books", ctso_code: "B", ctso_category_expense: [{ ctso_name: "Atlas" }, { ctso_name: "Almanac" }] },
  });
  const parts = await api.retrieveMultiple({ collection: "ctso_expenses", filter: `_ctso_categoryid_value eq ${key}`, orderBy: ["ctso_name"] });
  assert.deepEqual(parts.value.map((row) => row.ctso_name), ["Almanac", "Atlas"]);
});

test("carries a change set out as a whole", async () => {
  const key = randomUUID();
  api.startBatch();
  api.create({ collection: "ctso_categories", data: { ctso_categoryid: key, ctso_name: "Games", ctso_code: "G" }, contentId: "1" });
  api.create({ collection: "ctso_expenses", data: { ctso_name: "Chess", "ctso_categoryid@odata.bind": "$1" } });
  await api.executeBatch();
  const made = await api.retrieveMultiple({ collection: "ctso_expenses", filter: `_ctso_categoryid_value eq ${key}` });
  assert.deepEqual(made.value.map((row) => row.ctso_name), ["Chess"]);
});

test("takes a change set back as a whole", async () => {
  const before = await api.count({ collection: "ctso_expenses" });
  api.startBatch();
  api.create({ collection: "ctso_expenses", data: { ctso_name: "Poker" } });
  api.create({ collection: "ctso_expenses", data: { ctso_name: "Cards", no_such_column: 1 } });
  await api.executeBatch().catch((error) => assert.match(String(error.message ?? error[0]?.message), /no_such_column/));
  assert.equal(await api.count({ collection: "ctso_expenses" }), before);
});

test("answers several questions in a batch", async () => {
  api.startBatch();
  api.retrieveMultiple({ collection: "ctso_categories", select: ["ctso_name"], filter: "ctso_code eq 'F'" });
  api.callFunction("WhoAmI");
  const answers = await api.executeBatch();
  assert.equal(answers[0].value[0].ctso_name, "Food");
  assert.ok(answers[1].UserId);
});

test("describes tables", async () => {
  const table = await api.retrieveEntity({ key: "LogicalName='ctso_expense'", select: ["EntitySetName", "PrimaryIdAttribute"], expand: [{ property: "Attributes", select: ["LogicalName"] }] });
  assert.equal(table.EntitySetName, "ctso_expenses");
  assert.ok(table.Attributes.some((column) => column.LogicalName === "ctso_amount"));
  const all = await api.retrieveEntities({ select: ["LogicalName"], filter: "LogicalName eq 'ctso_category'" });
  assert.equal(all.value.length, 1);
});

test("makes a table and a column", async () => {
  const label = (text) => ({ LocalizedLabels: [{ Label: text, LanguageCode: 1033 }] });
  const name = {
    "@odata.type": "Microsoft.Dynamics.CRM.StringAttributeMetadata",
    SchemaName: "ctso_Name",
    IsPrimaryName: true,
    MaxLength: 100,
    FormatName: { Value: "Text" },
    RequiredLevel: { Value: "None" },
    DisplayName: label("Name"),
  };
  const key = await api.createEntity({
    data: { SchemaName: "ctso_Receipt", DisplayName: label("Receipt"), DisplayCollectionName: label("Receipts"), OwnershipType: "UserOwned", HasActivities: false, HasNotes: false, Attributes: [name] },
    ...solution,
  });
  assert.match(key, /^[0-9a-f-]{36}$/i);
  await api.createAttribute({
    entityKey: "LogicalName='ctso_receipt'",
    data: { "@odata.type": "Microsoft.Dynamics.CRM.IntegerAttributeMetadata", SchemaName: "ctso_Number", MinValue: 0, MaxValue: 1000, RequiredLevel: { Value: "None" }, DisplayName: label("Number") },
    ...solution,
  });
  await api.callAction({ actionName: "PublishAllXml" });
  const columns = await api.retrieveAttributes({ entityKey: "LogicalName='ctso_receipt'", select: ["LogicalName", "AttributeType"] });
  assert.ok(columns.value.some((column) => column.LogicalName === "ctso_number" && column.AttributeType === "Integer"));
  await api.create({ collection: "ctso_receipts", data: { ctso_name: "First", ctso_number: 1 } });
});

test("puts a web resource into a solution", async () => {
  const key = await api.create({
    collection: "webresourceset",
    data: { name: "ctso_/hello.js", displayname: "Hello", webresourcetype: 3, content: Buffer.from("// hello").toString("base64") },
    ...solution,
  });
  const own = await api.retrieveMultiple({ collection: "solutions", select: ["solutionid"], filter: "uniquename eq 'ContosoClients'" });
  const parts = await api.retrieveMultiple({ collection: "solutioncomponents", filter: `_solutionid_value eq ${own.value[0].solutionid} and componenttype eq 61` });
  assert.deepEqual(parts.value.map((row) => row.objectid), [key]);
});

test("names dependencies, by parameters and by aliases", async () => {
  const missing = await api.callFunction({ name: "RetrieveMissingDependencies", parameters: { SolutionUniqueName: "ContosoClients" } });
  assert.ok(Array.isArray(missing.value));
  const inAddress = await fetch(`${process.env.ALMANAC_URL}/api/data/v9.2/RetrieveMissingDependencies(SolutionUniqueName=@p)?@p='ContosoClients'`, {
    headers: { Authorization: `Bearer ${process.env.ALMANAC_TOKEN}` },
  });
  assert.equal(inAddress.status, 200);
});

test("exports a solution", async () => {
  const exported = await api.callAction({ actionName: "ExportSolution", action: { SolutionName: "ContosoClients", Managed: true } });
  assert.equal(Buffer.from(exported.ExportSolutionFile, "base64").subarray(0, 2).toString(), "PK");
});

test("clones a solution as a patch, and deletes it", async () => {
  const patch = await api.callAction({ actionName: "CloneAsPatch", action: { ParentSolutionUniqueName: "ContosoClients", DisplayName: "Fix", VersionNumber: "1.0.1.0" } });
  const row = await api.retrieve({ collection: "solutions", key: patch.SolutionId, select: ["uniquename", "version", "_parentsolutionid_value"] });
  assert.match(row.uniquename, /^ContosoClients_Patch_/);
  await api.deleteRecord({ collection: "solutions", key: patch.SolutionId });
});

test("tells the history of solutions", async () => {
  const history = await api.retrieveMultiple({ collection: "msdyn_solutionhistories", filter: "msdyn_name eq 'ContosoClients'" });
  assert.ok(history.value.some((row) => row.msdyn_operation === 0 && row.msdyn_result === true));
});

test("shows the layers of a component", async () => {
  const table = await api.retrieveEntity({ key: "LogicalName='ctso_expense'", select: ["MetadataId"] });
  const layers = await api.retrieveMultiple({
    collection: "msdyn_componentlayers",
    filter: `msdyn_componentid eq '${table.MetadataId}' and msdyn_solutioncomponentname eq 'Entity'`,
    orderBy: ["msdyn_order desc"],
  });
  assert.equal(layers.value[0].msdyn_solutionname, "Active");
});

test("refuses in the platform's words", async () => {
  const column = await refused(() => api.retrieveMultiple({ collection: "ctso_expenses", select: ["no_such_column"] }));
  assert.equal(column.status, 400);
  assert.match(column.message, /Could not find a property named 'no_such_column'/);
  const set = await refused(() => api.retrieveMultiple({ collection: "no_such_set" }));
  assert.equal(set.status, 404);
  const filter = await refused(() => api.retrieveMultiple({ collection: "ctso_expenses", filter: "ctso_amount gt" }));
  assert.equal(filter.status, 400);
  const row = await refused(() => api.retrieve({ collection: "ctso_expenses", key: randomUUID() }));
  assert.equal(row.status, 404);
  assert.equal(row.code, "0x80040217");
});

test("deletes a property and a row", async () => {
  await api.deleteRecord({ collection: "ctso_expenses", key: lunch, property: "ctso_amount" });
  assert.equal((await api.retrieve({ collection: "ctso_expenses", key: lunch, select: ["ctso_amount"] })).ctso_amount, null);
  await api.deleteRecord({ collection: "ctso_expenses", key: lunch });
  assert.equal((await refused(() => api.retrieve({ collection: "ctso_expenses", key: lunch }))).status, 404);
});

test("describes everything", async () => {
  const metadata = await api.retrieveCsdlMetadata();
  assert.match(metadata, /EntityType Name="ctso_expense"/);
  writeFileSync(process.env.ALMANAC_METADATA, metadata);
});
