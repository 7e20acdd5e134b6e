import type { ClientDesk, MasterDesk } from "../../../dialogue/desk.ts";
import type { Tool } from "../tool.ts";
import { changePricesTool } from "./change-prices.ts";
import { changeServiceTool } from "./change-service.ts";
import { findServices } from "./find-services.ts";

export const catalogTools: readonly Tool<ClientDesk>[] = [findServices];

export const ownCatalogTools: readonly Tool<MasterDesk>[] = [changePricesTool, changeServiceTool];
