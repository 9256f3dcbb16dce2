// SPDX-License-Identifier: MIT
// The ids of the model's rows: each is an index into the Table of its kind.
#pragma once

#include <cstdint>

namespace asrmap {

enum class ServerId : std::uint32_t {};
enum class NetworkId : std::uint32_t {};
enum class VmSubnetId : std::uint32_t {};
enum class VnetId : std::uint32_t {};
enum class VnetSubnetId : std::uint32_t {};
enum class StatementId : std::uint32_t {};
enum class MappingId : std::uint32_t {};
enum class PrefixId : std::uint32_t {};
enum class VmId : std::uint32_t {};
enum class AdapterId : std::uint32_t {};
enum class AddressId : std::uint32_t {};

}  // namespace asrmap
