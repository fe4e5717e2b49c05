import { expect, test } from '@jest/globals'
import { azurermFreeTypes } from '../../src/resources/azurerm/free.ts'
import { googleFreeTypes } from '../../src/resources/google/free.ts'

/** Types that are easily taken for free, and what they cost something for. */
const notFree: Readonly<Record<string, string>> = {
  azurerm_blueprint_assignment: 'makes resources that no configuration tells',
  azurerm_cosmosdb_account: 'throughput, storage and backups of its databases',
  azurerm_data_factory_managed_private_endpoint: 'runs by the hour',
  azurerm_eventgrid_domain: 'operations',
  azurerm_eventgrid_event_subscription: 'deliveries, also where the source is no topic of its own',
  azurerm_eventhub_cluster: 'dedicated capacity by the hour',
  azurerm_firewall_policy: 'by the month, where more than one firewall uses it',
  azurerm_key_vault: 'operations on its secrets',
  azurerm_log_analytics_data_export_rule: 'exported data',
  azurerm_log_analytics_solution: 'data that Sentinel and others analyse',
  azurerm_logic_app_workflow: 'executions of its actions',
  azurerm_managed_application: 'what its publisher asks, and the resources that it makes',
  azurerm_monitor_aad_diagnostic_setting: 'exported logs',
  azurerm_monitor_scheduled_query_rules_log: 'evaluations and the metrics made of them',
  azurerm_mssql_failover_group: 'secondary databases that it makes',
  azurerm_mssql_job_agent: 'its size by the hour',
  azurerm_mssql_managed_instance_security_alert_policy: 'Defender for SQL',
  azurerm_mssql_server_security_alert_policy: 'Defender for SQL',
  azurerm_route_map: 'not stated to cost nothing',
  azurerm_sql_failover_group: 'secondary databases that it makes',
  azurerm_storage_blob_inventory_policy: 'objects listed',
  google_bigquery_job: 'data that its query reads',
  google_compute_organization_security_policy: 'machines that it covers',
  google_compute_organization_security_policy_association: 'machines that it covers',
  google_compute_organization_security_policy_rule: 'machines that it covers',
  google_logging_metric: 'samples of its metric',
  google_monitoring_alert_policy: 'its conditions',
  google_monitoring_uptime_check_config: 'executions',
}

test('what costs something when used alone does not show as $0', () => {
  const free = new Set([...azurermFreeTypes, ...googleFreeTypes])
  expect(Object.keys(notFree).filter(type => free.has(type))).toEqual([])
})
