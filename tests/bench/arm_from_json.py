#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What an administrator would write in a day: resolves the names of a project in JSON, lands VM
subnets by name, refuses ranges that would meet, and writes ARM templates and a manifest."""
import collections, hashlib, ipaddress, json, os, re, sys

SCHEMA = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"
TYPE = "Microsoft.RecoveryServices/vaults/replicationFabrics/replicationNetworks/replicationNetworkMappings"

def template(resources):
    return {"$schema": SCHEMA, "contentVersion": "1.0.0.0", "resources": resources}

def link(path):
    return {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": path,
            "properties": {"mode": "Incremental", "templateLink": {"relativePath": path, "contentVersion": "1.0.0.0"}}}

def refuse_overlaps(landings):
    for (vnet, subnet), ranges in landings.items():
        ranges.sort(key=lambda entry: (entry[0].network_address, entry[0].prefixlen))
        for (before, one), (after, other) in zip(ranges, ranges[1:]):
            if one != other and after.network_address <= before.broadcast_address:
                sys.exit(f"{one} and {other} overlap in {vnet}/{subnet}")

def resources_of(project):
    vault = project["vault"]
    networks = {(server["label"], network["name"]): (server, network)
                for server in project["servers"] for network in server["networks"]}
    vnets = {vnet["name"]: vnet for vnet in project["vnets"]}
    landings = collections.defaultdict(list)
    for mapping in project["mappings"]:
        server, network = networks[mapping["server"], mapping["network"]]
        vnet = vnets[mapping["vnet"]]
        for subnet in network["subnets"]:
            same = [name for name in vnet["subnets"] if name.lower() == subnet["name"].lower()]
            landed = same[0] if same else vnet["subnets"][0]
            landings[vnet["name"], landed].append((ipaddress.ip_network(subnet["prefix"]), network["name"]))
        name = re.sub("[^A-Za-z0-9._-]+", "-", f"{network['name']}-to-{vnet['name']}")[:80]
        target = (f"/subscriptions/{vault['subscription']}/resourceGroups/{vault['resource_group']}"
                  f"/providers/Microsoft.Network/virtualNetworks/{vnet['name']}")
        yield {"type": TYPE, "apiVersion": "2025-08-01",
               "name": f"{vault['name']}/{server['fabric']}/{network['id']}/{name}",
               "properties": {"fabricSpecificDetails": {"instanceType": "VmmToAzure"},
                              "recoveryFabricName": "Microsoft Azure", "recoveryNetworkId": target}}
    refuse_overlaps(landings)

def main(source, folder):
    with open(source, encoding="utf-8") as file:
        resources = list(resources_of(json.load(file)))
    parts = {f"azuredeploy.{first // 800 + 1:03}.json": template(resources[first:first + 800])
             for first in range(0, len(resources), 800)}
    files = {"azuredeploy.json": template([link(path) for path in parts]), **parts}
    os.makedirs(folder, exist_ok=True)
    manifest = {}
    for path, content in [*files.items(), ("manifest.json", manifest)]:
        text = json.dumps(content, indent=2) + "\n"
        manifest[path] = hashlib.sha256(text.encode()).hexdigest()
        with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
            file.write(text)

main(*sys.argv[1:])
